package io.listeningpost.sandbox.matrix;

import io.listeningpost.sandbox.host.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database whose writes somebody hears of, each after it was carried out. Thread-safe. */
final class CountedPool implements Database {

    private static final Pattern WRITE = Pattern.compile("\\s*+(insert|update|delete)\\s++(?:into\\s++|from\\s++)?([^\\s(]++)",
            Pattern.CASE_INSENSITIVE);
    /** What a transaction does at its end is what a server does for a client that is gone. */
    private static final Set<String> ENDS = Set.of("close", "rollback", "setAutoCommit", "isClosed", "toString", "hashCode");

    private final Database inner;
    private final Consumer<String> heard;
    private final Runnable alive;

    /**
     * @param heard is told {@code insert TABLE}, {@code commit} and so on
     * @param alive refuses a node that is none any more
     */
    CountedPool(Database inner, Consumer<String> heard, Runnable alive) {
        this.inner = inner;
        this.alive = alive;
        this.heard = heard;
    }

    @Override
    public DataSource connections() {
        return proxy(DataSource.class, inner.connections(), (name, arguments, result) ->
                result instanceof Connection connection ? connection(connection) : result);
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, connection, (name, arguments, result) -> {
            if (name.equals("commit") && !connection.getAutoCommit()) {
                heard.accept("commit");
            }
            if (result instanceof PreparedStatement statement && arguments != null && arguments[0] instanceof String sql) {
                Optional<String> write = write(sql);
                return write.isPresent() ? counted(PreparedStatement.class, statement, write.get()) : result;
            }
            return result instanceof Statement statement ? counted(Statement.class, statement, "") : result;
        });
    }

    private <T extends Statement> T counted(Class<T> type, T statement, String prepared) {
        return proxy(type, statement, (name, arguments, result) -> {
            if (name.startsWith("execute")) {
                Optional<String> write = arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
                        ? write(sql) : Optional.of(prepared).filter(each -> !each.isEmpty());
                write.ifPresent(heard);
            }
            return result;
        });
    }

    /** Such as {@code insert OUTBOX_STEP}. */
    static Optional<String> write(String sql) {
        Matcher write = WRITE.matcher(sql);
        if (!write.lookingAt()) {
            return Optional.empty();
        }
        String table = write.group(2).replace("\"", "").replaceAll("^.*\\.", "").replaceAll("^AO_[0-9A-F]{6}_", "");
        return Optional.of(write.group(1).toLowerCase(Locale.ROOT) + " " + table);
    }

    @Override
    public Kind kind() {
        return inner.kind();
    }

    @Override
    public String address() {
        return inner.address();
    }

    @Override
    public void close() {
        inner.close();
    }

    /** Looks at what a call brought. */
    @FunctionalInterface
    private interface Look {
        @Nullable Object at(String name, Object @Nullable [] arguments, @Nullable Object result) throws SQLException;
    }

    private <T> T proxy(Class<T> type, T target, Look look) {
        return type.cast(Proxy.newProxyInstance(CountedPool.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (!ENDS.contains(method.getName())) {
                alive.run();
            }
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
            return look.at(method.getName(), arguments, result);
        }));
    }
}
