package io.listeningpost.jira.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.SchedulerService;
import io.listeningpost.health.Complaints;
import io.listeningpost.health.Reach;
import io.listeningpost.intake.IntakeReport;
import io.listeningpost.intake.PollReport;
import io.listeningpost.intake.RecheckReport;
import io.listeningpost.reply.DeliveryReport;
import io.listeningpost.social.AccountId;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MemoryLeases;
import io.listeningpost.testing.MemoryOutbox;
import io.listeningpost.testing.MutableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a broken database or network writes into the log in hours: each account is tried every ten seconds, by a clock that we move. */
class RoundsLogTest {

    private static final int HOURS = 3;
    private static final AccountId BROKEN = AccountId.parse("x:1");
    private static final AccountId OTHER = AccountId.parse("x:2");
    private static final AccountId WELL = AccountId.parse("x:3");

    private final MutableClock clock = new MutableClock();
    private final Complaints complaints = new Complaints(clock);
    private final Cluster cluster = new Cluster(new MemoryLeases(), "here", nothing(SchedulerService.class), locks(),
            new Reach(System::nanoTime), clock);
    private final ThreadLocalDelegateExecutorFactory threads = proxy(ThreadLocalDelegateExecutorFactory.class,
            arguments -> (ExecutorService) arguments[0]);
    private final Workers workers = new Workers(threads, complaints);
    private final AccountWork work = new AccountWork(
            account -> account.equals(WELL) ? new PollReport.Skipped("quiet")
                    : new PollReport.Failed("broken", clock.instant(), bug(account)),
            (account, tenure) -> new IntakeReport(Map.of(), 0, 0, false, bug(account).stream().toList()),
            account -> new RecheckReport(0, 0, 0, bug(account)),
            (account, tenure) -> new DeliveryReport(0, 0, 0, 0, Optional.of("broken"), bug(account).stream().toList()),
            account -> { });
    private final Rounds rounds = new Rounds(new MemoryAccounts(), work, cluster, workers, new MemoryOutbox(), () -> { }, () -> { },
            complaints, clock, System::nanoTime);
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    /** As the driver of a database fails: another message each time. */
    private Optional<RuntimeException> bug(AccountId account) {
        return account.equals(WELL) ? Optional.empty() : Optional.of(new IllegalStateException("no connection at " + clock.instant()));
    }

    @BeforeEach
    void listen() {
        cluster.heart.beat();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        System.setErr(before);
        workers.stop();
    }

    private List<String> lines() {
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private long count(String what) {
        return lines().stream().filter(line -> line.contains(what)).count();
    }

    @Test
    void writesOneLineAMinuteForEachBrokenAccountAndATraceAnHour() {
        for (int second = 0; second < HOURS * 3_600; second += 10) {
            for (AccountId account : List.of(BROKEN, OTHER, WELL)) {
                rounds.run(account);
            }
            clock.advance(Duration.ofSeconds(10));
        }

        for (AccountId account : List.of(BROKEN, OTHER)) {
            assertThat(count(account + ": ")).isBetween(HOURS * 60L - 1, HOURS * 60L);
        }
        assertThat(count(WELL + ":")).isZero();
        // each of the four steps is a place of its own; whichever is first when it is time to write is traced once an hour
        assertThat(count("java.lang.IllegalStateException: no connection")).isBetween(2L, 2L * HOURS * 4);
        assertThat(count("the same again")).isGreaterThan(2 * HOURS * 60L - 2L * HOURS * 4 - 4);
        System.setErr(before);
        System.out.println(HOURS + " hours of two broken accounts: " + lines().size() + " lines, stack traces included");
        assertThat(lines().size()).isLessThan(2_000);
    }

    @Test
    void writesOneLineAMinuteWhenNothingCanEvenBegin() {
        RoundsJob job = new RoundsJob(nothing(SchedulerService.class), () -> {
            throw new IllegalStateException("no connection at " + clock.instant());
        }, complaints);
        for (int second = 0; second < HOURS * 3_600; second += 10) {
            job.runJob(nothing(JobRunnerRequest.class));
            clock.advance(Duration.ofSeconds(10));
        }

        assertThat(count("could not start its rounds")).isBetween(HOURS * 60L - 1, HOURS * 60L);
        assertThat(count("java.lang.IllegalStateException: no connection")).isEqualTo(HOURS);
    }

    private static ClusterLockService locks() {
        ClusterLock free = proxy(ClusterLock.class, arguments -> true);
        return proxy(ClusterLockService.class, arguments -> free);
    }

    /** Answers null or nothing to everything. */
    private static <T> T nothing(Class<T> type) {
        return proxy(type, arguments -> null);
    }

    private interface Answering {

        Object of(Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answering answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> method.getReturnType() == void.class ? null : answer.of(arguments)));
    }
}
