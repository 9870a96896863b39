package io.listeningpost.sandbox.square.x.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Nonces seen within the time in which their timestamp would still be taken. Thread-safe. */
final class NonceBook {

    private static final Duration KEPT = Duration.ofMinutes(11);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    /** Notes a nonce; false if it was there. */
    boolean first(String token, String nonce, Instant now) {
        lock.lock();
        try {
            Instant oldest = now.minus(KEPT);
            for (Iterator<Instant> all = seen.values().iterator(); all.hasNext() && all.next().isBefore(oldest);) {
                all.remove();
            }
            return seen.putIfAbsent(token + "\n" + nonce, now) == null;
        } finally {
            lock.unlock();
        }
    }
}
