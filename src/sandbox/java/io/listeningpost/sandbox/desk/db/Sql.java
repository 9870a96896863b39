package io.listeningpost.sandbox.desk.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements with numbered arguments. Each statement commits on its own unless it runs inside {@link #together}. Instants are kept as
 * milliseconds; an empty {@link Optional} is written as null. Thread-safe outside of {@link #together}.
 *
 * @throws DatabaseFailure from every method when the database refuses
 */
public final class Sql {

    private final @Nullable DataSource connections;
    private final @Nullable Connection bound;
    /** Where this thread reads rows just now: whoever asks more while a row is read must not wait for a second connection, or all do. */
    private final ThreadLocal<@Nullable Connection> reading = new ThreadLocal<>();

    /** Statements on connections of a pool. */
    public Sql(DataSource connections) {
        this(connections, null);
    }

    private Sql(@Nullable DataSource connections, @Nullable Connection bound) {
        this.connections = connections;
        this.bound = bound;
    }

    /** All rows of a query. */
    public <T> List<T> list(String query, Function<Row, T> mapper, @Nullable Object... arguments) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                fill(statement, arguments);
                try (ResultSet rows = statement.executeQuery()) {
                    return mapped(connection, rows, mapper);
                }
            }
        });
    }

    private <T> List<T> mapped(Connection connection, ResultSet rows, Function<Row, T> mapper) throws SQLException {
        Connection before = reading.get();
        reading.set(connection);
        try {
            List<T> found = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(mapper.apply(row));
            }
            return List.copyOf(found);
        } finally {
            if (before == null) {
                reading.remove();
            } else {
                reading.set(before);
            }
        }
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String query, Function<Row, T> mapper, @Nullable Object... arguments) {
        return list(query, mapper, arguments).stream().findFirst();
    }

    /** The number that a query counts, in its column {@code N}. */
    public long count(String query, @Nullable Object... arguments) {
        return first(query, row -> row.number("N"), arguments).orElse(0L);
    }

    /** Changes rows and answers how many. */
    public int change(String statement, @Nullable Object... arguments) {
        return with(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                fill(prepared, arguments);
                return prepared.executeUpdate();
            }
        });
    }

    /** Changes rows with one statement for many lists of arguments, in one journey to the database. */
    public void changeAll(String statement, List<@Nullable Object[]> all) {
        if (all.isEmpty()) {
            return;
        }
        with(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (@Nullable Object[] arguments : all) {
                    fill(prepared, arguments);
                    prepared.addBatch();
                }
                return prepared.executeBatch();
            }
        });
    }

    /** Inserts one row and answers its generated {@code ID}. */
    public long insert(String statement, @Nullable Object... arguments) {
        return with(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement, Statement.RETURN_GENERATED_KEYS)) {
                fill(prepared, arguments);
                prepared.executeUpdate();
                try (ResultSet keys = prepared.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong("ID");
                }
            }
        });
    }

    /** Updates, or inserts where there was nothing; two callers at once both end in an update. Not to be used inside {@link #together}. */
    public void put(Command update, Command insert) {
        if (change(update.text(), update.arguments()) > 0) {
            return;
        }
        try {
            change(insert.text(), insert.arguments());
        } catch (DatabaseFailure refused) {
            if (!refused.integrity()) {
                throw refused;
            }
            change(update.text(), update.arguments());
        }
    }

    /** A statement with its arguments. */
    public record Command(String text, @Nullable Object... arguments) {
    }

    /** Several statements that stand or fall together, on the {@code Sql} given to the work. A nested call joins. */
    public <T> T together(Function<Sql, T> work) {
        if (bound != null) {
            return work.apply(this);
        }
        return fresh(connection -> {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.apply(new Sql(null, connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        });
    }

    private <T> T with(Work<T> work) {
        Connection here = bound == null ? reading.get() : bound;
        if (here == null) {
            return fresh(work);
        }
        try {
            return work.on(here);
        } catch (SQLException refused) {
            throw new DatabaseFailure("The desk's database refused", refused);
        }
    }

    private <T> T fresh(Work<T> work) {
        try {
            if (connections == null) {
                throw new IllegalStateException("Neither pool nor connection");
            }
            try (Connection connection = connections.getConnection()) {
                return work.on(connection);
            }
        } catch (SQLException refused) {
            throw new DatabaseFailure("The desk's database refused", refused);
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int at = 0; at < arguments.length; at++) {
            statement.setObject(at + 1, column(arguments[at]));
        }
    }

    private static @Nullable Object column(@Nullable Object argument) {
        return switch (argument) {
            case null -> null;
            case Optional<?> optional -> column(optional.orElse(null));
            case Instant moment -> moment.toEpochMilli();
            case Enum<?> constant -> constant.name();
            default -> argument;
        };
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
