package io.listeningpost.sandbox.square.x.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Nonces seen within the time in which their timestamp would still be taken. Thread-safe. */
final class NonceBook {

    private static final Duration KEPT = Duration.ofMinutes(11);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> seen = new HashMap<>();

    /** Notes a nonce; false if it was there. */
    boolean first(String token, String nonce, Instant now) {
        lock.lock();
        try {
            seen.values().removeIf(at -> at.plus(KEPT).isBefore(now));
            return seen.putIfAbsent(token + "\n" + nonce, now) == null;
        } finally {
            lock.unlock();
        }
    }
}
