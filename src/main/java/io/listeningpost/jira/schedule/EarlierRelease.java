package io.listeningpost.jira.schedule;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobId;
import io.listeningpost.lease.Lease;
import io.listeningpost.lease.Leases;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Nodes that still run the release before leases, during an upgrade. They know only Jira's cluster locks and one job for the cluster. Their
 * job is removed, and for a day after it was last seen every turn takes their lock too, so that an account is never worked by both. In that
 * day the lock of a node that dies lasts as long as Jira lets it, minutes longer than a lease: nothing twice goes before sooner.
 * Thread-safe.
 */
final class EarlierRelease {

    /** How long an upgrade of all nodes may take. */
    static final Duration LONGEST_UPGRADE = Duration.ofDays(1);

    static final JobId JOB = JobId.of("io.listeningpost.rounds");
    static final String SEEN = "earlier release";

    private final SchedulerService scheduler;
    private final ClusterLockService locks;
    private final Leases leases;
    private final Clock clock;
    /** Until it is known, they may be there. */
    private volatile Instant until = Instant.MAX;

    EarlierRelease(SchedulerService scheduler, ClusterLockService locks, Leases leases, Clock clock) {
        this.scheduler = scheduler;
        this.locks = locks;
        this.leases = leases;
        this.clock = clock;
    }

    /** Looks for their job, tells all nodes, and removes it. */
    void look(String node) {
        if (scheduler.getJobDetails(JOB) != null) {
            // first: whoever does not see the job any more has to know that it was there
            leases.take(SEEN, node, clock.instant()).ifPresent(leases::release);
            scheduler.unscheduleJob(JOB);
        }
        until = leases.all().stream().filter(lease -> lease.name().equals(SEEN)).map(Lease::since)
                .map(since -> since.plus(LONGEST_UPGRADE)).findFirst().orElse(Instant.MIN);
    }

    /** Does the work while no earlier release works the account; empty when one does. */
    <T> Optional<T> roundsBeside(AccountId account, Supplier<T> work) {
        return beside("io.listeningpost.account." + account, work);
    }

    /** The same for its keys. */
    <T> Optional<T> keysBeside(AccountId account, Supplier<T> work) {
        return beside("io.listeningpost.keys." + account, work);
    }

    private <T> Optional<T> beside(String name, Supplier<T> work) {
        if (clock.instant().isAfter(until)) {
            return Optional.of(work.get());
        }
        var lock = locks.getLockForName(name);
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
