package io.listeningpost.jira.schedule;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.scheduler.SchedulerService;
import io.listeningpost.health.Reach;
import io.listeningpost.lease.Attendance;
import io.listeningpost.lease.Heart;
import io.listeningpost.lease.Leases;
import io.listeningpost.lease.Tenancy;
import io.listeningpost.retention.Alone;
import io.listeningpost.settings.KeyLock;
import java.time.Clock;
import java.util.UUID;

/** This node's part in the cluster: alive while its work runs, and beside nodes of earlier releases. Thread-safe. */
public final class Cluster {

    final Heart heart;
    final Tenancy tenancy;
    final Attendance attendance;
    final EarlierRelease earlier;

    /**
     * Nothing beats yet.
     *
     * @param name  of this machine and place, the same after a restart
     * @param reach which networks this node reaches
     */
    public Cluster(Leases leases, String name, SchedulerService scheduler, ClusterLockService locks, Reach reach, Clock clock) {
        heart = new Heart(leases, name, () -> UUID.randomUUID().toString(), System::nanoTime, reach::outOfReach);
        tenancy = new Tenancy(leases, heart, clock);
        attendance = new Attendance(leases, heart, System::nanoTime);
        earlier = new EarlierRelease(scheduler, locks, leases, clock);
    }

    /** Lets one thread of the cluster at the keys of an account. */
    public KeyLock keyLock() {
        return new KeyLeases(tenancy, earlier);
    }

    /** Lets one thread of the cluster at an account, and no turn of it beside. */
    public Alone alone() {
        return (account, work) -> tenancy.during(Rounds.lease(account), () -> false, tenure -> earlier.roundsBeside(account, () -> {
            work.run();
            return true;
        })).flatMap(done -> done).isPresent();
    }
}
