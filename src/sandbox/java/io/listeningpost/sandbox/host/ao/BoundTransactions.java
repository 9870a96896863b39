package io.listeningpost.sandbox.host.ao;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DisposableDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Transactions bound to the thread, at read committed; one inside another joins it. Active Objects' own {@code Transaction} cannot
 * be nested and runs serializable, which Jira's does not.
 */
final class BoundTransactions {

    private final DataSource pool;
    private final ThreadLocal<@Nullable Connection> bound = new ThreadLocal<>();

    BoundTransactions(DataSource pool) {
        this.pool = pool;
    }

    /** The pool as the engine sees it: inside a transaction always the bound connection, which it can neither close nor commit. */
    DisposableDataSource asSeenByEngine() {
        return (DisposableDataSource) Proxy.newProxyInstance(BoundTransactions.class.getClassLoader(),
                new Class<?>[] {DisposableDataSource.class}, (self, method, arguments) -> {
                    Connection current = bound.get();
                    return switch (method.getName()) {
                        case "dispose" -> null;
                        case "getConnection" -> current == null ? pool.getConnection() : guarded(current);
                        default -> call(pool, method, arguments);
                    };
                });
    }

    private static Connection guarded(Connection connection) {
        return (Connection) Proxy.newProxyInstance(BoundTransactions.class.getClassLoader(), new Class<?>[] {Connection.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "close", "commit", "rollback", "setAutoCommit", "setTransactionIsolation" -> null;
                    default -> call(connection, method, arguments);
                });
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Runs the body in the thread's transaction or in a new one; anything thrown rolls the new one back and runs {@code onRollback}. */
    <T extends @Nullable Object> T inTransaction(Supplier<T> body, Runnable onRollback) {
        if (bound.get() != null) {
            return body.get();
        }
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            bound.set(connection);
            boolean done = false;
            try {
                T result = body.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                bound.remove();
                end(connection, done, onRollback);
            }
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }

    private static void end(Connection connection, boolean done, Runnable onRollback) throws SQLException {
        try {
            if (!done) {
                connection.rollback();
                onRollback.run();
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
