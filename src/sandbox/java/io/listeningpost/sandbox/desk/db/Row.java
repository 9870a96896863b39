package io.listeningpost.sandbox.desk.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The row a query stands at. Columns are named without regard to case. */
public final class Row {

    private final ResultSet at;

    Row(ResultSet at) {
        this.at = at;
    }

    /** Text that is never null. */
    public String text(String column) {
        return maybe(column).orElseThrow(() -> new DatabaseFailure("Column " + column + " is empty", null));
    }

    /** Text that may be null. */
    public Optional<String> maybe(String column) {
        return read(() -> Optional.ofNullable(at.getString(column)));
    }

    /** A whole number that is never null. */
    public long number(String column) {
        return read(() -> at.getLong(column));
    }

    /** A whole number that may be null. */
    public Optional<Long> maybeNumber(String column) {
        return read(() -> {
            long found = at.getLong(column);
            return at.wasNull() ? Optional.empty() : Optional.of(found);
        });
    }

    /** A truth value. */
    public boolean flag(String column) {
        return read(() -> at.getBoolean(column));
    }

    /** A moment, kept as milliseconds. */
    public Instant moment(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    /** A moment that may be null. */
    public Optional<Instant> maybeMoment(String column) {
        return maybeNumber(column).map(Instant::ofEpochMilli);
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException failed) {
            throw new DatabaseFailure("The desk cannot read its own table", failed);
        }
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }
}
