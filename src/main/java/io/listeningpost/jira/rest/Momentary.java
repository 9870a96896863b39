package io.listeningpost.jira.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Answers what was found a few seconds ago rather than look again, so that asking often costs one look each few seconds and never more
 * than one at a time, however long that takes. Thread-safe.
 *
 * @param <T> what is found; never changes
 */
public final class Momentary<T> {

    private static final Duration FRESH = Duration.ofSeconds(5);
    /** While somebody looks for so long already, what was found before is not believed any more. */
    private static final Duration BELIEVED = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<T> look;
    private final Supplier<T> stuck;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Optional<Found<T>> last = Optional.empty();

    private record Found<T>(T value, Instant at) {
    }

    /**
     * Nothing is looked at before it is asked for.
     *
     * @param look  finds it; what it throws whoever asked gets, and the next one looks again
     * @param stuck the answer while a look takes very long
     */
    public Momentary(Supplier<T> look, Supplier<T> stuck, Clock clock) {
        this.look = look;
        this.stuck = stuck;
        this.clock = clock;
    }

    /** What was found at most five seconds ago, or half a minute while somebody is looking. */
    public T get() {
        return younger(FRESH).orElseGet(() -> {
            if (!mayLook()) {
                return younger(BELIEVED).orElseGet(stuck);
            }
            try {
                // somebody may have looked while we waited
                return younger(FRESH).orElseGet(this::found);
            } finally {
                looking.unlock();
            }
        });
    }

    private T found() {
        T value = look.get();
        last = Optional.of(new Found<>(value, clock.instant()));
        return value;
    }

    private Optional<T> younger(Duration age) {
        return last.filter(found -> found.at().plus(age).isAfter(clock.instant())).map(Found::value);
    }

    /** Waits a little only where there is nothing to answer instead. */
    private boolean mayLook() {
        if (looking.tryLock()) {
            return true;
        }
        try {
            return younger(BELIEVED).isEmpty() && looking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
