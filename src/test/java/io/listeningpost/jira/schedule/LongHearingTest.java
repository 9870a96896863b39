package io.listeningpost.jira.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.scheduler.SchedulerService;
import io.listeningpost.health.Complaints;
import io.listeningpost.health.Reach;
import io.listeningpost.intake.IntakeReport;
import io.listeningpost.intake.PollReport;
import io.listeningpost.intake.RecheckReport;
import io.listeningpost.lease.Tenure;
import io.listeningpost.reply.DeliveryReport;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MemoryLeases;
import io.listeningpost.testing.MemoryOutbox;
import io.listeningpost.testing.MutableClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A flood that takes longer to hear than a turn may take, as where the database is slow. */
class LongHearingTest {

    private static final Duration HEARING = Duration.ofSeconds(70);
    private static final Duration EACH = Duration.ofMillis(100);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger worked = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void leavesTimeToWorkWhatWasHeard() throws InterruptedException {
        MutableClock clock = new MutableClock();
        Complaints complaints = new Complaints(clock);
        MemoryAccounts accounts = new MemoryAccounts();
        accounts.save(LinkedAccounts.acme().build());
        Cluster cluster = new Cluster(new MemoryLeases(), "node", nothing(SchedulerService.class), nothing(ClusterLockService.class),
                new Reach(System::nanoTime), clock);
        cluster.heart.beat();
        Workers workers = new Workers(delegate -> delegate, complaints);
        AccountWork work = new AccountWork(account -> heard(), (account, tenure) -> worked(tenure),
                account -> new RecheckReport(0, 0, 0, Optional.empty()),
                (account, tenure) -> new DeliveryReport(0, 0, 0, 0, Optional.empty(), List.of()), account -> { });
        try {
            new Rounds(accounts, work, cluster, workers, new MemoryOutbox(), () -> { }, () -> { }, complaints, clock, nanos::get)
                    .all();

            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(worked.get()).isBetween(90, 110);
        } finally {
            workers.stop();
        }
    }

    private PollReport heard() {
        nanos.addAndGet(HEARING.toNanos());
        return new PollReport.Finished(5_000, 0, 0, 0, Optional.empty());
    }

    private IntakeReport worked(Tenure tenure) {
        do {
            nanos.addAndGet(EACH.toNanos());
            worked.incrementAndGet();
        } while (!tenure.isOver());
        done.countDown();
        return new IntakeReport(Map.of(), 0, 0, false, List.of());
    }

    /** A service that knows of nothing. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> null));
    }
}
