package com.atlassian.scheduler.config;

/**
 * Where a job runs.
 *
 * <p>Unproven on Jira 11: Jira 7.13.0 bytecode; both constants used by a Jira 9 plugin (jira-plugins-mrimsender). Jira 6.3's own
 * ServiceManager schedules services either way by these constants, and a plugin that is in use (jira-timesheet-plugin) runs an interval of
 * hours with RUN_LOCALLY.
 */
public enum RunMode {
    /** One node of the cluster runs it each time; the schedule is kept in the database and outlives every node. */
    RUN_ONCE_PER_CLUSTER,
    /** Each node that schedules it runs it, for itself; the schedule is kept in memory and ends with the node. */
    RUN_LOCALLY
}
