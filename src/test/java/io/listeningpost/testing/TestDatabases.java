package io.listeningpost.testing;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Databases for tests, each started once for the whole test JVM and stopped with it. */
public final class TestDatabases {

    private TestDatabases() {
    }

    /** H2 in memory. */
    public static Database h2() {
        return H2.DATABASE;
    }

    /**
     * The PostgreSQL that {@code -Ddb.url=jdbc:postgresql://…} names (see CONTRIBUTING.md), there in a schema of our own that is gone
     * afterwards; or else a server of our own.
     */
    public static Database postgres() {
        return Postgres.DATABASE;
    }

    /** An empty schema of its own on the same server, gone when it is closed. */
    public static Database freshPostgres() {
        return new FreshSchema(Postgres.URL);
    }

    private static final class H2 {
        static final Database DATABASE = Databases.inMemory();
    }

    private static final class Postgres {

        static final String URL = GivenServer.url().orElseGet(Postgres::start);
        static final Database DATABASE = Databases.open(URL, Path.of("target"));

        private static String start() {
            try {
                // stops itself when the JVM ends; what it holds need not outlive a power cut
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start()
                        .getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start: " + e.getMessage(), e);
            }
        }
    }
}
