package com.atlassian.scheduler;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import java.util.Date;

/**
 * One firing of a job.
 *
 * <p>Evidence: parameter of runJob in the Jira Software 11.1.0 Javadoc; getters from Jira 7.13.0 bytecode.
 */
public interface JobRunnerRequest {

    Date getStartTime();

    JobId getJobId();

    JobConfig getJobConfig();

    boolean isCancellationRequested();
}
