package io.listeningpost.testing;

import io.listeningpost.sandbox.host.Database;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that notes every statement that is run on it. */
public final class CountedDatabase implements Database {

    private static final Set<String> RUNNING = Set.of("executeQuery", "executeUpdate", "execute");

    private final Database database;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    public CountedDatabase(Database database) {
        this.database = database;
    }

    /** What was run, in order; can be cleared. */
    public List<String> statements() {
        return statements;
    }

    @Override
    public DataSource connections() {
        DataSource pool = database.connections();
        return proxy(DataSource.class, (self, method, arguments) -> method.getName().equals("getConnection")
                ? counted(pool.getConnection()) : call(pool, method, arguments));
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement && arguments != null
                    ? counted(String.valueOf(arguments[0]), statement) : result;
        });
    }

    private PreparedStatement counted(String sql, PreparedStatement statement) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (RUNNING.contains(method.getName())) {
                statements.add(sql);
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
}
