package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.jspecify.annotations.Nullable;

/**
 * Active Objects with a way to let exactly one of many win. There is no update that compares first; two things are atomic on every
 * database at read committed and everything stands on them: a second row with the same unique key is refused, and a row can be deleted
 * once. Thread-safe.
 */
final class Tables {

    /** Rows that are deleted together. */
    static final int BATCH = 200;

    /** Each try some contestant wins, and nobody who steps back meets this many. */
    private static final int TRIES = 40;
    /** So many may be lost by chance. Whoever lost more meets somebody who changes the row again and again, and lets them. */
    private static final int AT_ONCE = 3;
    private static final long LONGEST_STEP_BACK_MILLIS = 20;

    private final ActiveObjects ao;

    Tables(ActiveObjects ao) {
        this.ao = ao;
    }

    <R extends RawEntity<Long>> Optional<R> one(Class<R> type, String where, Object... parameters) {
        R[] rows = ao.find(type, Query.select().where(where, parameters));
        return rows.length == 0 ? Optional.empty() : Optional.of(rows[0]);
    }

    <R extends RawEntity<Long>> List<R> list(Class<R> type, Query query) {
        return List.of(ao.find(type, query));
    }

    int count(Class<? extends RawEntity<Long>> type, String where, Object... parameters) {
        return ao.count(type, where, parameters);
    }

    /** Reads only the columns the query selects; the callback must not query. */
    <R extends RawEntity<Long>> void stream(Class<R> type, Query query, EntityStreamCallback<R, Long> each) {
        ao.stream(type, query, each);
    }

    <R extends RawEntity<Long>> R insert(Class<R> type, Map<String, Object> columns) {
        return ao.create(type, columns);
    }

    int delete(Class<? extends RawEntity<Long>> type, String where, Object... parameters) {
        return ao.deleteWithSQL(type, where, parameters);
    }

    /**
     * Deletes the rows that are found, the first in this order first: in batches of a transaction each, so that no table is locked for
     * long and nothing is lost when the node stops between two. Needs an index that has both the condition and the order.
     *
     * @return how many, {@code most} or fewer
     */
    <R extends RawEntity<Long>> int clear(
            Class<R> type, Function<R, Long> id, int most, String order, String where, Object... parameters) {
        int cleared = 0;
        int asked = BATCH;
        int found = BATCH;
        while (found == asked && cleared < most) {
            asked = Math.min(BATCH, most - cleared);
            List<Long> ids = new ArrayList<>();
            stream(type, Query.select("ID").where(where, parameters).order(order).limit(asked), row -> ids.add(id.apply(row)));
            contest(() -> ids.isEmpty() ? 0 : delete(type, "ID IN (" + marks(ids) + ")", ids.toArray()));
            found = ids.size();
            cleared += found;
        }
        return cleared;
    }

    /** As many question marks, for a list of values; Oracle takes a thousand. */
    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Takes a row away so that another can stand in its place; inside {@link #contest} only one taker goes on. */
    void take(Class<? extends RawEntity<Long>> type, long id) {
        if (delete(type, "ID = ?", id) == 0) {
            throw new Overtaken();
        }
    }

    /**
     * Reads a row once more that this transaction wrote to before: nobody else changes it until the transaction ends. Only inside
     * {@link #contest}.
     */
    <R extends RawEntity<Long>> R held(Class<R> type, long id) {
        return one(type, "ID = ?", id).orElseThrow(Overtaken::new);
    }

    /**
     * Runs the change in a transaction of its own and, when somebody else was faster, once more from the start: the change has to read
     * what it decides on. Who loses often waits between tries, some milliseconds and not equally long. Not to be called inside another
     * transaction, which PostgreSQL gives up at the first refused row.
     */
    <T> T contest(Supplier<T> change) {
        for (int lost = 0; ; lost++) {
            stepBack(lost);
            try {
                return ao.executeInTransaction(change::get);
            } catch (RuntimeException failure) {
                if (lost == TRIES - 1 || !isLostRace(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static void stepBack(int lost) {
        if (lost > AT_ONCE) {
            long most = Math.min(lost, LONGEST_STEP_BACK_MILLIS);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(most)));
        }
    }

    private static boolean isLostRace(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Overtaken || cause instanceof SQLException sql && isLostRace(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** A unique key was taken (23), a serialization failure or deadlock (40, Oracle 61), or H2 met a row in flight (90131, HYT00). */
    private static boolean isLostRace(@Nullable String state) {
        return state != null && (state.startsWith("23") || state.startsWith("40") || state.startsWith("61") || state.equals("90131")
                || state.equals("HYT00"));
    }

    /** Somebody else took the row first. */
    private static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("somebody else changed the row first", null, false, false);
        }
    }
}
