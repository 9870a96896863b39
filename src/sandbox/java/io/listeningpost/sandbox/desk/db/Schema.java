package io.listeningpost.sandbox.desk.db;

import io.listeningpost.sandbox.host.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Creates the desk's tables where they are missing, one node at a time, and brings those of an earlier version up to date. */
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
                String script = script();
                // a node that starts beside others changes nothing: locks on whole tables would stop them
                if (!isMade(sql, script)) {
                    statements(script).forEach(sql::change);
                    sql.change("delete from SB_SCHEMA");
                    sql.change("insert into SB_SCHEMA (SCRIPT) values (?)", script.hashCode());
                }
                seed.accept(sql);
                return true;
            });
        }
    }

    private static boolean isMade(Sql sql, String script) {
        return sql.count("select count(*) as N from information_schema.tables where lower(TABLE_NAME) = 'sb_schema'"
                + " and lower(TABLE_SCHEMA) = lower(current_schema)") > 0
                && sql.count("select count(*) as N from SB_SCHEMA where SCRIPT = ?", script.hashCode()) > 0;
    }

    private static List<String> statements(String script) {
        return Arrays.stream(script.split(";")).map(String::strip).filter(statement -> !statement.isEmpty()).toList();
    }

    private static String script() {
        try (InputStream file = Schema.class.getResourceAsStream("schema.sql")) {
            if (file == null) {
                throw new IllegalStateException("schema.sql is not on the class path of the sandbox");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
