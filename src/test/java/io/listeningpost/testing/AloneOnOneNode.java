package io.listeningpost.testing;

import io.listeningpost.lease.Tenure;
import io.listeningpost.settings.KeyLock;
import io.listeningpost.social.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Locks of one process; nodes of a cluster in a test share one of these. Thread-safe. */
public final class AloneOnOneNode implements KeyLock {

    private final Map<AccountId, ReentrantLock> locks = new ConcurrentHashMap<>();

    @Override
    public <T> Optional<T> alone(AccountId account, Function<Tenure, T> work) {
        ReentrantLock lock = locks.computeIfAbsent(account, id -> new ReentrantLock());
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(FreeTenure.of("node-1", 1)));
        } finally {
            lock.unlock();
        }
    }
}
