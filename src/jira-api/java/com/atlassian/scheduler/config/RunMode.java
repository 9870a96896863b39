package com.atlassian.scheduler.config;

/**
 * Where a job runs.
 *
 * <p>Unproven on Jira 11: Jira 7.13.0 bytecode; both constants used by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public enum RunMode {
    RUN_ONCE_PER_CLUSTER,
    RUN_LOCALLY
}
