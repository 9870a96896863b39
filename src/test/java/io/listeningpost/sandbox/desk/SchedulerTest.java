package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import com.atlassian.scheduler.status.RunOutcome;
import io.listeningpost.sandbox.desk.job.Run;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
final class SchedulerTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final JobId JOB = JobId.of("io.listeningpost:poll");
    private static final JobRunnerKey RUNNER = JobRunnerKey.of("io.listeningpost:runner");

    private final MutableClock clock = new MutableClock(START);
    private final BlockingQueue<String> runs = new LinkedBlockingQueue<>();
    private final TestDatabase database;
    private final Jira one;
    private final Jira two;

    SchedulerTest(Database.Kind kind) {
        database = TestDatabase.open(kind);
        one = new Jira(database, "node1", clock, List.of());
        two = new Jira(database, "node2", clock, List.of());
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void runsAJobOnOneNodeOnlyAndMovesItOn() throws Exception {
        register(one);
        register(two);
        scheduler(one).scheduleJob(JOB, every(Duration.ofMinutes(1), RunMode.RUN_ONCE_PER_CLUSTER).withParameters(Map.of("account", 7L)));

        for (int minute = 0; minute < 3; minute++) {
            assertThat(runs.poll(20, TimeUnit.SECONDS)).isEqualTo("7");
            assertThat(scheduler(two).getJobDetails(JOB).getNextRunTime().toInstant())
                    .isEqualTo(START.plus(Duration.ofMinutes(minute + 1)));
            assertThat(runs.poll(1200, TimeUnit.MILLISECONDS)).as("a second run in minute %s", minute).isNull();
            clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void runsALocalJobOnItsNodeOnly() throws Exception {
        register(one);
        register(two);
        scheduler(one).scheduleJob(JOB, every(Duration.ofMinutes(1), RunMode.RUN_LOCALLY).withParameters(Map.of("account", 1L)));

        assertThat(runs.poll(20, TimeUnit.SECONDS)).isEqualTo("1");
        assertThat(scheduler(two).getJobDetails(JOB)).isNull();
    }

    @Test
    void runsALocalJobOnEachNodeThatScheduledItEveryMinute() throws Exception {
        for (Jira jira : List.of(one, two)) {
            scheduler(jira).registerJobRunner(RUNNER, request -> {
                runs.add(jira == one ? "one" : "two");
                return JobRunnerResponse.success();
            });
            scheduler(jira).scheduleJob(JOB, every(Duration.ofMinutes(1), RunMode.RUN_LOCALLY));
        }

        for (int minute = 0; minute < 3; minute++) {
            assertThat(List.of(next(), next())).as("who ran in minute %s", minute).containsExactlyInAnyOrder("one", "two");
            assertThat(runs.poll(1200, TimeUnit.MILLISECONDS)).as("another run in minute %s", minute).isNull();
            clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void leavesTheLocalJobOfAnotherNodeAloneWhenItsOwnIsUnscheduled() throws Exception {
        for (Jira jira : List.of(one, two)) {
            scheduler(jira).scheduleJob(JOB, every(Duration.ofMinutes(1), RunMode.RUN_LOCALLY));
        }

        scheduler(one).unscheduleJob(JOB);

        assertThat(scheduler(one).getJobDetails(JOB)).isNull();
        assertThat(scheduler(two).getJobDetails(JOB)).isNotNull();
    }

    @Test
    void forgetsALocalJobWhenItsNodeRestartsAndKeepsAClusteredOne() throws Exception {
        JobId clustered = JobId.of("io.listeningpost:clustered");
        scheduler(one).scheduleJob(JOB, every(Duration.ofMinutes(1), RunMode.RUN_LOCALLY));
        scheduler(one).scheduleJob(clustered, every(Duration.ofMinutes(1), RunMode.RUN_ONCE_PER_CLUSTER));
        one.close();

        try (Jira again = new Jira(database, "node1", clock, List.of())) {
            assertThat(scheduler(again).getJobDetails(JOB)).isNull();
            assertThat(scheduler(again).getJobDetails(clustered)).isNotNull();
        }
    }

    @Test
    void takesAClusteredJobOutOfTheClusterWhenItBecomesLocal() throws Exception {
        scheduler(one).scheduleJob(JOB, every(Duration.ofMinutes(1), RunMode.RUN_ONCE_PER_CLUSTER));

        scheduler(two).scheduleJob(JOB, every(Duration.ofMinutes(1), RunMode.RUN_LOCALLY));

        assertThat(scheduler(one).getJobDetails(JOB)).as("the row is gone for every node").isNull();
        assertThat(scheduler(two).getJobDetails(JOB)).isNotNull();
    }

    @Test
    void dropsSecondsFromIntervals() throws Exception {
        scheduler(one).scheduleJob(JOB, every(Duration.ofSeconds(61), RunMode.RUN_ONCE_PER_CLUSTER));
        assertThat(interval()).isEqualTo(Duration.ofMinutes(2));
        scheduler(one).scheduleJob(JOB, every(Duration.ofSeconds(5), RunMode.RUN_ONCE_PER_CLUSTER));
        assertThat(interval()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void keepsJobsOverARestartAndShiftsThemWhenScheduledAgain() throws Exception {
        Date first = Date.from(START.plusSeconds(600));
        scheduler(one).scheduleJob(JOB, JobConfig.forJobRunnerKey(RUNNER).withSchedule(Schedule.forInterval(300_000, first)));
        one.close();
        assertThat(scheduler(two).getJobDetails(JOB).getNextRunTime()).isEqualTo(first);

        scheduler(two).scheduleJob(JOB, every(Duration.ofMinutes(5), RunMode.RUN_ONCE_PER_CLUSTER));
        assertThat(scheduler(two).getJobDetails(JOB).getNextRunTime().toInstant()).isEqualTo(START);
        scheduler(two).unscheduleJob(JOB);
        assertThat(scheduler(two).getJobDetails(JOB)).isNull();
    }

    @Test
    void recordsAnUnregisteredRunnerAsUnavailable() throws Exception {
        scheduler(one).scheduleJob(JOB, every(Duration.ofMinutes(5), RunMode.RUN_ONCE_PER_CLUSTER));
        assertThat(scheduler(one).getJobDetails(JOB).isRunnable()).isFalse();
        assertThat(one.desk.runNow(JOB).outcome()).isEqualTo(RunOutcome.UNAVAILABLE);

        register(one);
        assertThat(scheduler(one).getJobDetails(JOB).isRunnable()).isTrue();
        assertThat(scheduler(two).getJobDetails(JOB).isRunnable()).isFalse();
        scheduler(one).unregisterJobRunner(RUNNER);
        assertThat(one.desk.runNow(JOB).outcome()).isEqualTo(RunOutcome.UNAVAILABLE);
    }

    @Test
    void keepsWhatCameOfARun() throws Exception {
        scheduler(one).registerJobRunner(RUNNER, request -> {
            throw new IllegalStateException("out of order");
        });
        scheduler(one).scheduleJob(JOB, every(Duration.ofMinutes(5), RunMode.RUN_ONCE_PER_CLUSTER));

        Run run = one.desk.runNow(JOB);
        assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(run.message()).hasValueSatisfying(message -> assertThat(message).contains("out of order"));
        assertThatIllegalArgumentException().isThrownBy(() -> one.desk.runNow(JobId.of("none")));
    }

    @Test
    void refusesParametersThatJiraCouldNotReadBack() {
        assertThatExceptionOfType(SchedulerServiceException.class).isThrownBy(() -> scheduler(one).scheduleJob(JOB,
                every(Duration.ofMinutes(5), RunMode.RUN_ONCE_PER_CLUSTER).withParameters(Map.of("when", START))))
                .withMessageContaining("'when'");
    }

    private String next() throws InterruptedException {
        return String.valueOf(runs.poll(20, TimeUnit.SECONDS));
    }

    private void register(Jira jira) {
        scheduler(jira).registerJobRunner(RUNNER, request -> {
            runs.add(String.valueOf(request.getJobConfig().getParameters().get("account")));
            return JobRunnerResponse.success("done");
        });
    }

    private Duration interval() {
        return Duration.ofMillis(scheduler(one).getJobDetails(JOB).getSchedule().getIntervalScheduleInfo().getIntervalInMillis());
    }

    private static JobConfig every(Duration interval, RunMode mode) {
        return JobConfig.forJobRunnerKey(RUNNER).withRunMode(mode).withSchedule(Schedule.forInterval(interval.toMillis(), null));
    }

    private static SchedulerService scheduler(Jira jira) {
        return jira.service(SchedulerService.class);
    }
}
