package io.listeningpost.jira.schedule;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import io.listeningpost.social.AccountId;
import java.util.Optional;
import java.util.function.Supplier;

/** One worker for an account at a time in the whole cluster; accounts are the shards. Thread-safe. */
final class AccountLocks {

    private static final String PREFIX = "io.listeningpost.account.";

    private final ClusterLockService locks;

    AccountLocks(ClusterLockService locks) {
        this.locks = locks;
    }

    /** Does the work if nobody else is at this account; empty otherwise. Never waits. */
    <T> Optional<T> alone(AccountId account, Supplier<T> work) {
        ClusterLock lock = locks.getLockForName(PREFIX + account);
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
