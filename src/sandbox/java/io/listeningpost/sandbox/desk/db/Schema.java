package io.listeningpost.sandbox.desk.db;

import io.listeningpost.sandbox.host.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Creates the desk's tables where they are missing, one node at a time. */
public final class Schema {

    /** Any number will do, as long as every node takes the same. */
    private static final long ADVISORY_LOCK = 7_301_942L;

    private Schema() {
    }

    /** Creates what is missing and then runs {@code seed}, both in one transaction that no other node runs at the same time. */
    public static void prepare(Database database, Consumer<Sql> seed) {
        synchronized (Schema.class) {
            new Sql(database.connections()).together(sql -> {
                if (database.kind() == Database.Kind.POSTGRESQL) {
                    sql.list("select pg_advisory_xact_lock(?)", row -> true, ADVISORY_LOCK);
                }
                statements().forEach(sql::change);
                seed.accept(sql);
                return true;
            });
        }
    }

    private static Iterable<String> statements() {
        try (InputStream file = Schema.class.getResourceAsStream("schema.sql")) {
            if (file == null) {
                throw new IllegalStateException("schema.sql is not on the class path of the sandbox");
            }
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(script.split(";")).map(String::strip).filter(statement -> !statement.isEmpty()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
