package io.listeningpost.sandbox.soak;

import io.listeningpost.sandbox.host.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that remembers what it was asked, but for what the plugin's own threads and Jira's scheduler asked. Thread-safe. */
final class WatchedDatabase implements Database {

    private final Database database;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    WatchedDatabase(Database database) {
        this.database = database;
    }

    /** What was asked since the last {@link #forget} that names this. */
    List<String> asked(String naming) {
        return asked.stream().filter(sql -> sql.contains(naming)).toList();
    }

    void forget() {
        asked.clear();
    }

    @Override
    public DataSource connections() {
        return watched(DataSource.class, database.connections());
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
        database.close();
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(WatchedDatabase.class.getClassLoader(), new Class<?>[] {type}, (self, method,
                arguments) -> {
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql && isAsker()) {
                asked.add(sql);
            }
            Object answer = call(target, method, arguments);
            return switch (answer) {
                case Connection connection -> watched(Connection.class, connection);
                case Statement statement when method.getName().equals("createStatement") -> watched(Statement.class, statement);
                case null, default -> answer;
            };
        }));
    }

    private static boolean isAsker() {
        String name = Thread.currentThread().getName();
        return !name.startsWith("listening-post") && !name.startsWith("Caesium");
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }
}
