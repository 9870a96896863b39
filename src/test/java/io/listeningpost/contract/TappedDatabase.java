package io.listeningpost.contract;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.OverheardDatabase;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A database whose every prepared statement is shown to a listener just before it runs, on the connection on which it runs. */
final class TappedDatabase extends OverheardDatabase {

    private static final Set<String> RUNNING = Set.of("executeQuery", "executeUpdate", "execute");

    private final Tap tap;

    TappedDatabase(Database database, Tap tap) {
        super(database);
        this.tap = tap;
    }

    @Override
    protected Connection overheard(Connection connection) {
        return standIn(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? tapped(connection, (String) arguments[0], (PreparedStatement) result)
                    : result;
        });
    }

    private PreparedStatement tapped(Connection connection, String sql, PreparedStatement statement) {
        List<Bound> bound = new ArrayList<>();
        return standIn(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length >= 2) {
                bound.add(new Bound(method, arguments));
            }
            if (RUNNING.contains(method.getName())) {
                tap.before(connection, sql, List.copyOf(bound));
            }
            return call(statement, method, arguments);
        });
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
