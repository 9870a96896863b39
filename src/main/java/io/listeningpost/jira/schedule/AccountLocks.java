package io.listeningpost.jira.schedule;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import io.listeningpost.settings.KeyLock;
import io.listeningpost.social.AccountId;
import java.util.Optional;
import java.util.function.Supplier;

/** One worker for an account at a time in the whole cluster; accounts are the shards. Thread-safe. */
public final class AccountLocks implements KeyLock {

    private final ClusterLockService locks;
    private final String prefix;

    private AccountLocks(ClusterLockService locks, String prefix) {
        this.locks = locks;
        this.prefix = prefix;
    }

    /** For the rounds of an account. */
    static AccountLocks ofRounds(ClusterLockService locks) {
        return new AccountLocks(locks, "io.listeningpost.account.");
    }

    /** For its keys; others, as a cluster lock cannot be had twice and keys are also asked for within a round. */
    public static AccountLocks ofKeys(ClusterLockService locks) {
        return new AccountLocks(locks, "io.listeningpost.keys.");
    }

    @Override
    public <T> Optional<T> alone(AccountId account, Supplier<T> work) {
        ClusterLock lock = locks.getLockForName(prefix + account);
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
