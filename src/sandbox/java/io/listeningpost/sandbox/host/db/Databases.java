package io.listeningpost.sandbox.host.db;

import io.listeningpost.sandbox.host.Database;
import java.nio.file.Path;
import java.util.UUID;

/** Opens the database of a sandbox. */
public final class Databases {

    private Databases() {
    }

    /**
     * Opens what the switch {@code sandbox.db} names.
     *
     * @param choice {@code h2} (a file below home), {@code h2:lazy} (the same, faster because it may lose the last seconds when it is
     *     killed), {@code h2:mem}, {@code postgres} (a server started here, files below home), or an
     *     address {@code jdbc:postgresql://…} with user and password in it
     * @throws IllegalArgumentException when the choice is none of these
     */
    public static Database open(String choice, Path home) {
        if (choice.equals("h2")) {
            // a commit is on disk before it returns: the sandbox promises to survive kill -9; and H2 must not close before us on Ctrl-C
            return new PooledDatabase(Database.Kind.H2, "jdbc:h2:file:" + home.resolve("db/jira").toAbsolutePath()
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", () -> { });
        }
        if (choice.equals("h2:lazy")) {
            return new PooledDatabase(Database.Kind.H2, "jdbc:h2:file:" + home.resolve("db/jira").toAbsolutePath() + ";WRITE_DELAY=2000",
                    "sa", () -> { });
        }
        if (choice.equals("h2:mem")) {
            return inMemory();
        }
        if (choice.equals("postgres") || choice.equals("postgresql")) {
            EmbeddedServer server = EmbeddedServer.start(home.resolve("postgres"));
            return new PooledDatabase(Database.Kind.POSTGRESQL, server.url(), "postgres", server::close);
        }
        if (choice.startsWith("jdbc:postgresql:")) {
            return new PooledDatabase(Database.Kind.POSTGRESQL, choice, null, () -> { });
        }
        throw new IllegalArgumentException("sandbox.db is \"" + choice
                + "\"; it can be h2, h2:lazy, h2:mem, postgres or jdbc:postgresql://host/name?user=…");
    }

    /** A new, empty H2 database that is gone when closed. */
    public static Database inMemory() {
        return new PooledDatabase(Database.Kind.H2, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", () -> { });
    }
}
