package io.listeningpost.testing;

import io.listeningpost.settings.KeyLock;
import io.listeningpost.social.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Locks of one process; nodes of a cluster in a test share one of these. Thread-safe. */
public final class AloneOnOneNode implements KeyLock {

    private final Map<AccountId, ReentrantLock> locks = new ConcurrentHashMap<>();

    @Override
    public <T> Optional<T> alone(AccountId account, Supplier<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(account, id -> new ReentrantLock());
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            lock.unlock();
        }
    }
}
