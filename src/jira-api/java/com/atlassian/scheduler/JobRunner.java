package com.atlassian.scheduler;

/**
 * What a scheduled job does; must not throw.
 *
 * <p>Unproven on Jira 11: Atlassian Scheduler; signature from Jira 7.13.0 bytecode, called by a Jira 9 plugin
 * (jira-plugins-mrimsender).
 */
public interface JobRunner {

    JobRunnerResponse runJob(JobRunnerRequest request);
}
