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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clustered job: once a minute, the shortest that Jira's scheduler knows, on one node of the cluster. It hands off and returns, as
 * that scheduler has four threads for everybody.
 */
final class RoundsJob implements JobRunner {

    static final JobId ID = JobId.of("io.listeningpost.rounds");

    private static final Logger LOG = LoggerFactory.getLogger(RoundsJob.class);
    private static final JobRunnerKey KEY = JobRunnerKey.of("io.listeningpost.rounds");
    private static final long MINUTE = 60_000;

    private final SchedulerService scheduler;
    private final Rounds rounds;

    RoundsJob(SchedulerService scheduler, Rounds rounds) {
        this.scheduler = scheduler;
        this.rounds = rounds;
    }

    /** Every node registers the runner; the job itself is one row for all: scheduling it again would shift its next run. */
    void start() {
        scheduler.registerJobRunner(KEY, this);
        if (scheduler.getJobDetails(ID) != null) {
            return;
        }
        try {
            scheduler.scheduleJob(ID, JobConfig.forJobRunnerKey(KEY).withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                    .withSchedule(Schedule.forInterval(MINUTE, null)));
        } catch (SchedulerServiceException e) {
            throw new IllegalStateException("Jira's scheduler did not take the job " + ID, e);
        }
    }

    /** As the scheduler knows the job; empty when it does not, or would not run it here. */
    Optional<JobDetails> details() {
        return Optional.ofNullable(scheduler.getJobDetails(ID)).filter(JobDetails::isRunnable);
    }

    /** The job stays scheduled for the other nodes. */
    void stop() {
        scheduler.unregisterJobRunner(KEY);
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            rounds.all();
            return JobRunnerResponse.success();
        } catch (Exception e) { // the edge: the scheduler must not see us throw
            LOG.warn("Listening Post could not start its rounds", e);
            return JobRunnerResponse.failed("rounds could not start: " + e.getClass().getSimpleName());
        }
    }
}
