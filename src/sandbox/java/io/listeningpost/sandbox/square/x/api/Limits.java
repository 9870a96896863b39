package io.listeningpost.sandbox.square.x.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Counts calls in windows: fifteen minutes for a person, a day for an app (networks.md §2.5). Thread-safe. */
final class Limits {

    /** The window of most limits. */
    static final Duration QUARTER = Duration.ofMinutes(15);
    /** The window of the limits on writing. */
    static final Duration DAY = Duration.ofHours(24);

    private record Window(int used, Instant end) {
    }

    /** What a call leaves of its window. */
    record Standing(int limit, int remaining, Instant reset, boolean exceeded) {

        /** The headers of this window; the names begin as in {@code x-rate-limit}. */
        Map<String, String> headers(String prefix) {
            return Map.of(prefix + "-limit", Integer.toString(limit), prefix + "-remaining", Integer.toString(remaining),
                    prefix + "-reset", Long.toString(reset.getEpochSecond()));
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Window> windows = new HashMap<>();
    private final Clock clock;

    Limits(Clock clock) {
        this.clock = clock;
    }

    /** Counts a call, unless the window is full. */
    Standing count(String who, String endpoint, int limit, Duration length) {
        lock.lock();
        try {
            String key = who + " " + endpoint + " " + length;
            Instant now = clock.instant();
            Window window = windows.get(key);
            if (window == null || !now.isBefore(window.end())) {
                window = new Window(0, now.plus(length));
            }
            boolean exceeded = window.used() >= limit;
            Window after = exceeded ? window : new Window(window.used() + 1, window.end());
            windows.put(key, after);
            return new Standing(limit, Math.max(0, limit - after.used()), after.end(), exceeded);
        } finally {
            lock.unlock();
        }
    }
}
