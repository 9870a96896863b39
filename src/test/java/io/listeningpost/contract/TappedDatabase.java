package io.listeningpost.contract;

import io.listeningpost.sandbox.host.Database;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database whose every prepared statement is shown to a listener just before it runs, on the connection on which it runs. */
final class TappedDatabase implements Database {

    private static final Set<String> RUNNING = Set.of("executeQuery", "executeUpdate", "execute");

    private final Database database;
    private final Tap tap;

    TappedDatabase(Database database, Tap tap) {
        this.database = database;
        this.tap = tap;
    }

    @Override
    public DataSource connections() {
        DataSource pool = database.connections();
        return proxy(DataSource.class, (self, method, arguments) -> method.getName().equals("getConnection")
                ? tapped(pool.getConnection())
                : call(pool, method, arguments));
    }

    private Connection tapped(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? tapped(connection, (String) arguments[0], (PreparedStatement) result)
                    : result;
        });
    }

    private PreparedStatement tapped(Connection connection, String sql, PreparedStatement statement) {
        List<Bound> bound = new ArrayList<>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length >= 2) {
                bound.add(new Bound(method, arguments));
            }
            if (RUNNING.contains(method.getName())) {
                tap.before(connection, sql, List.copyOf(bound));
            }
            return call(statement, method, arguments);
        });
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Kind kind() {
        return database.kind();
    }

    @Override
    public String address() {
        return database.address();
    }

    @Override
    public void close() {
        // the database belongs to all tests
    }

    /** Is told of a statement. */
    @FunctionalInterface
    interface Tap {
        void before(Connection connection, String sql, List<Bound> bound) throws SQLException;
    }

    /** A parameter, as the engine set it. */
    record Bound(Method method, Object[] arguments) {

        /** Sets the same, or what a text is to be instead of it. */
        void on(PreparedStatement statement, UnaryOperator<String> instead) throws SQLException {
            Object[] those = arguments.clone();
            if (those[1] instanceof String text) {
                those[1] = instead.apply(text);
            }
            try {
                method.invoke(statement, those);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
