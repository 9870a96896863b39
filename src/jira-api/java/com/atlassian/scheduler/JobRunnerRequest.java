package com.atlassian.scheduler;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import java.util.Date;

/**
 * One firing of a job.
 *
 * <p>Unproven on Jira 11: Atlassian Scheduler; signature from Jira 7.13.0 bytecode, called by a Jira 9 plugin
 * (jira-plugins-mrimsender).
 */
public interface JobRunnerRequest {

    Date getStartTime();

    JobId getJobId();

    JobConfig getJobConfig();

    boolean isCancellationRequested();
}
