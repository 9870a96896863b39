package io.listeningpost.sandbox.desk.job;

import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import com.atlassian.scheduler.status.JobDetails;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A job as the scheduler shows it. */
record Details(JobRow job, boolean runnable) implements JobDetails {

    @Override
    public JobId getJobId() {
        return job.jobId();
    }

    @Override
    public JobRunnerKey getJobRunnerKey() {
        return JobRunnerKey.of(job.runner());
    }

    @Override
    public Schedule getSchedule() {
        return job.config().getSchedule();
    }

    @Override
    public @Nullable Date getNextRunTime() {
        return job.next().map(Date::from).orElse(null);
    }

    @Override
    public boolean isRunnable() {
        return runnable;
    }
}
