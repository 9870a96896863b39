package io.listeningpost.sandbox.square.x.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Counts calls by person and endpoint in windows of fifteen minutes. Thread-safe. */
final class Limits {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private record Window(int used, Instant end) {
    }

    /** What a call leaves of its window. */
    record Standing(int limit, int remaining, Instant reset, boolean exceeded) {

        Map<String, String> headers() {
            return Map.of("x-rate-limit-limit", Integer.toString(limit), "x-rate-limit-remaining", Integer.toString(remaining),
                    "x-rate-limit-reset", Long.toString(reset.getEpochSecond()));
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Window> windows = new HashMap<>();
    private final Clock clock;

    Limits(Clock clock) {
        this.clock = clock;
    }

    /** Counts a call, unless the window is full. */
    Standing count(String person, String endpoint, int limit) {
        lock.lock();
        try {
            Instant now = clock.instant();
            Window window = windows.get(person + " " + endpoint);
            if (window == null || !now.isBefore(window.end())) {
                window = new Window(0, now.plus(WINDOW));
            }
            boolean exceeded = window.used() >= limit;
            Window after = exceeded ? window : new Window(window.used() + 1, window.end());
            windows.put(person + " " + endpoint, after);
            return new Standing(limit, Math.max(0, limit - after.used()), after.end(), exceeded);
        } finally {
            lock.unlock();
        }
    }
}
