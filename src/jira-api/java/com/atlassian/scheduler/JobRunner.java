package com.atlassian.scheduler;

/**
 * What a scheduled job does; must not throw.
 *
 * <p>Evidence: implemented in the Jira Software 11.1.0 Javadoc (SprintAutoStartStopJob).
 */
public interface JobRunner {

    JobRunnerResponse runJob(JobRunnerRequest request);
}
