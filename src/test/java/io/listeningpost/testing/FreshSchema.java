package io.listeningpost.testing;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A schema of PostgreSQL with a name of its own, made at once and dropped with all that is in it when it is closed. */
final class FreshSchema implements Database {

    private final String server;
    private final String schema = "listening_post_" + UUID.randomUUID().toString().replace("-", "");
    private @Nullable Database opened;

    /** @throws IllegalStateException when the server cannot be reached, or refuses us a schema */
    FreshSchema(String server) {
        this.server = server.replaceAll("[?&]currentSchema=[^&]*", "");
        run("create schema " + schema);
    }

    /** The address under which its tables are found by their bare names. */
    String url() {
        return server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(server); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses \"" + sql + "\": " + e.getMessage(), e);
        }
    }

    private synchronized Database database() {
        if (opened == null) {
            opened = Databases.open(url(), Path.of("target"));
        }
        return opened;
    }

    @Override
    public DataSource connections() {
        return database().connections();
    }

    @Override
    public Kind kind() {
        return Kind.POSTGRESQL;
    }

    @Override
    public String address() {
        return database().address();
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
        }
        run("drop schema " + schema + " cascade");
    }
}
