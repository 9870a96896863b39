package io.listeningpost.contract;

import io.listeningpost.sandbox.host.Database;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that is asked for its plan before every statement. For one thread. */
final class ExplainingDatabase implements Database {

    private static final Set<String> RUNNING = Set.of("executeQuery", "executeUpdate", "execute");

    private final Database database;
    private final Map<String, String> plans = new LinkedHashMap<>();

    ExplainingDatabase(Database database) {
        this.database = database;
    }

    /** The last plan of each statement. */
    Map<String, String> plans() {
        return plans;
    }

    @Override
    public DataSource connections() {
        DataSource pool = database.connections();
        return proxy(DataSource.class, (self, method, arguments) -> method.getName().equals("getConnection")
                ? explaining(pool.getConnection())
                : call(pool, method, arguments));
    }

    private Connection explaining(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? explaining(connection, (String) arguments[0], (PreparedStatement) result)
                    : result;
        });
    }

    private PreparedStatement explaining(Connection connection, String sql, PreparedStatement statement) {
        List<Bound> bound = new ArrayList<>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length == 2) {
                bound.add(new Bound(method, arguments));
            }
            if (RUNNING.contains(method.getName())) {
                explain(connection, sql, bound);
            }
            return call(statement, method, arguments);
        });
    }

    private void explain(Connection connection, String sql, List<Bound> bound) throws SQLException, ReflectiveOperationException {
        // only reading may really run to count the rows it met
        String explain = sql.startsWith("SELECT") ? "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " : "EXPLAIN (COSTS OFF) ";
        try (PreparedStatement asking = connection.prepareStatement(explain + sql)) {
            for (Bound parameter : bound) {
                parameter.method().invoke(asking, parameter.arguments());
            }
            try (ResultSet lines = asking.executeQuery()) {
                List<String> plan = new ArrayList<>();
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
                plans.put(sql, plan.stream().collect(Collectors.joining("\n")));
            }
        }
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

    private record Bound(Method method, Object[] arguments) {
    }
}
