package com.atlassian.scheduler.status;

/**
 * The kinds of end a firing can have.
 *
 * <p>Unproven on Jira 11: Atlassian Scheduler; signature from Jira 7.13.0 bytecode only.
 */
public enum RunOutcome {
    SUCCESS,
    UNAVAILABLE,
    ABORTED,
    FAILED
}
