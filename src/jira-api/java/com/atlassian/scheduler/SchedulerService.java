package com.atlassian.scheduler;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.status.JobDetails;

/**
 * The host's clustered job scheduler. Schedules are rounded to whole minutes by Jira.
 *
 * <p>Evidence: taken by a class of Jira Software 11.1.0 Javadoc (SprintAutoStartStopJob); methods from Jira 7.13.0
 * bytecode, called by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public interface SchedulerService {

    void registerJobRunner(JobRunnerKey jobRunnerKey, JobRunner jobRunner);

    void unregisterJobRunner(JobRunnerKey jobRunnerKey);

    /** Replaces a job of the same id, which also moves its first run. */
    void scheduleJob(JobId jobId, JobConfig jobConfig) throws SchedulerServiceException;

    void unscheduleJob(JobId jobId);

    /** Null when there is no such job. */
    JobDetails getJobDetails(JobId jobId);
}
