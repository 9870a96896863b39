package io.listeningpost.sandbox.desk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.listeningpost.sandbox.host.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A new, empty database for each test. PostgreSQL is one server for the whole run with a schema for each test. */
record TestDatabase(Kind kind, HikariDataSource pool) implements Database {

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    static TestDatabase open(Kind kind) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        return new TestDatabase(kind, kind == Kind.H2 ? pool("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa") : postgres(name));
    }

    private static HikariDataSource postgres(String name) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create schema " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return pool(Server.RUNNING.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name, "postgres");
    }

    private static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    @Override
    public DataSource connections() {
        return pool;
    }

    @Override
    public String address() {
        return pool.getJdbcUrl();
    }

    @Override
    public void close() {
        pool.close();
    }
}
