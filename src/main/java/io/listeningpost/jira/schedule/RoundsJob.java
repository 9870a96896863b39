package io.listeningpost.jira.schedule;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import com.atlassian.scheduler.status.JobDetails;
import io.listeningpost.health.Complaints;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job of this node: once a minute, the shortest that Jira's scheduler knows. It hands off and returns, as that scheduler has four
 * threads for everybody.
 */
final class RoundsJob implements JobRunner {

    static final JobId ID = JobId.of("io.listeningpost.turns");

    private static final Logger LOG = LoggerFactory.getLogger(RoundsJob.class);
    private static final JobRunnerKey KEY = JobRunnerKey.of("io.listeningpost.turns");
    private static final long MINUTE = 60_000;

    private final SchedulerService scheduler;
    private final Runnable round;
    private final Complaints complaints;

    /** @param round must not block */
    RoundsJob(SchedulerService scheduler, Runnable round, Complaints complaints) {
        this.complaints = complaints;
        this.scheduler = scheduler;
        this.round = round;
    }

    /** A job of one node is forgotten when that ends: every start schedules it. */
    void start() {
        scheduler.registerJobRunner(KEY, this);
        try {
            scheduler.scheduleJob(ID, JobConfig.forJobRunnerKey(KEY).withRunMode(RunMode.RUN_LOCALLY)
                    .withSchedule(Schedule.forInterval(MINUTE, null)));
        } catch (SchedulerServiceException e) {
            throw new IllegalStateException("Jira's scheduler did not take the job " + ID, e);
        }
    }

    /** As the scheduler knows the job; empty when it does not, or would not run it here. */
    Optional<JobDetails> details() {
        return Optional.ofNullable(scheduler.getJobDetails(ID)).filter(JobDetails::isRunnable);
    }

    void stop() {
        scheduler.unscheduleJob(ID);
        scheduler.unregisterJobRunner(KEY);
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            round.run();
            return JobRunnerResponse.success();
        } catch (Exception e) { // the edge: the scheduler must not see us throw
            complaints.of("the round", e).ifPresent(said ->
                    LOG.warn("Listening Post could not start its rounds{}", said.again(e), said.thrown(e)));
            return JobRunnerResponse.failed("rounds could not start: " + e.getClass().getSimpleName());
        }
    }
}
