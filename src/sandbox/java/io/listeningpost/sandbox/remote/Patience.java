package io.listeningpost.sandbox.remote;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something to come true, and never longer than allowed. */
public final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final Duration BETWEEN_PRESSES = Duration.ofSeconds(1);

    private Patience() {
    }

    /**
     * Looks again and again until there is something to see.
     *
     * @param what what is waited for, as the end of "waited 5 s for …"
     * @param seen what there is instead, asked once when the time is over
     * @throws AssertionError when the time is over; says what was there instead
     */
    public static <T> T until(String what, Duration atMost, Supplier<Optional<T>> look, Supplier<String> seen) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() >= end) {
                throw new AssertionError("Waited %.1f s for %s. Instead: %s".formatted(atMost.toMillis() / 1000.0, what, seen.get()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * Looks again and again, and presses at once and then once a second what brings it about sooner: networks count calls, and whoever
     * presses with every look has used them up when the thing is there.
     *
     * @throws AssertionError when the time is over; says what was there instead
     */
    public static <T> T pressing(String what, Duration atMost, Runnable press, Supplier<Optional<T>> look, Supplier<String> seen) {
        AtomicLong next = new AtomicLong(System.nanoTime());
        return until(what, atMost, () -> {
            if (System.nanoTime() - next.get() >= 0) {
                press.run();
                next.set(System.nanoTime() + BETWEEN_PRESSES.toNanos());
            }
            return look.get();
        }, seen);
    }

    /** The same for a condition. */
    public static void pressing(String what, Duration atMost, Runnable press, BooleanSupplier condition, Supplier<String> seen) {
        pressing(what, atMost, press, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), seen);
    }

    /** The same for a condition. */
    public static void until(String what, Duration atMost, BooleanSupplier condition, Supplier<String> seen) {
        until(what, atMost, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), seen);
    }

    /** Lets time pass that somebody else has set: there is nothing to look at meanwhile. */
    public static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Makes sure that a condition stays true for a while. */
    public static void meanwhile(String what, Duration aWhile, BooleanSupplier condition, Supplier<String> seen) {
        long end = System.nanoTime() + aWhile.toNanos();
        do {
            if (!condition.getAsBoolean()) {
                throw new AssertionError("Did not stay so: " + what + ". Instead: " + seen.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() < end);
    }
}
