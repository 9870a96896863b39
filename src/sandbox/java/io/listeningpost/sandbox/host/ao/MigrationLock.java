package io.listeningpost.sandbox.host.ao;

import io.listeningpost.sandbox.host.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one node at a time change the tables, as Jira's cluster lock does; the engine itself fails when two migrate together. */
final class MigrationLock {

    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    private final Database database;
    private final String prefix;

    MigrationLock(Database database, String prefix) {
        this.database = database;
        this.prefix = prefix;
    }

    void hold(Change change) throws SQLException {
        switch (database.kind()) {
            case H2 -> holdHere(change);
            default -> holdThere(change);
        }
    }

    /** H2 belongs to one JVM. */
    private static void holdHere(Change change) throws SQLException {
        IN_THIS_JVM.lock();
        try {
            change.run();
        } finally {
            IN_THIS_JVM.unlock();
        }
    }

    private void holdThere(Change change) throws SQLException {
        try (Connection connection = database.connections().getConnection()) {
            call(connection, "select pg_advisory_lock(?)");
            try {
                change.run();
            } finally {
                call(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private void call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, prefix.hashCode());
            statement.execute();
        }
    }

    /** The work under the lock. */
    @FunctionalInterface
    interface Change {
        void run() throws SQLException;
    }
}
