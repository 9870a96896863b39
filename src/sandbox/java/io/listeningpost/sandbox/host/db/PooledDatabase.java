package io.listeningpost.sandbox.host.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.listeningpost.sandbox.host.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database behind a pool. */
final class PooledDatabase implements Database {

    private static final int CONNECTIONS = 12;

    private final Kind kind;
    private final String url;
    private final HikariDataSource pool;
    private final Runnable afterwards;

    PooledDatabase(Kind kind, String url, @Nullable String user, Runnable afterwards) {
        this.kind = kind;
        this.url = url;
        this.afterwards = afterwards;
        HikariConfig config = new HikariConfig();
        config.setPoolName("sandbox-db");
        config.setJdbcUrl(url);
        if (user != null) {
            config.setUsername(user);
            config.setPassword("");
        }
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool = new HikariDataSource(config);
    }

    @Override
    public DataSource connections() {
        return pool;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String address() {
        return url.replaceAll("[?;].*", "");
    }

    @Override
    public void close() {
        try {
            if (kind == Kind.H2) {
                shutdownH2();
            }
        } finally {
            pool.close();
            afterwards.run();
        }
    }

    private void shutdownH2() {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException alreadyGone) {
            // closing twice, or the file was taken away: nothing is left to shut down
        }
    }
}
