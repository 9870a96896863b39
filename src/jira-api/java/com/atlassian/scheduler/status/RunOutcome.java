package com.atlassian.scheduler.status;

/**
 * The kinds of end a firing can have.
 *
 * <p>Unproven on Jira 11: listed in the Atlassian Scheduler 1.6.0 Javadoc; constants believed. For the local host only.
 */
public enum RunOutcome {
    SUCCESS,
    UNAVAILABLE,
    ABORTED,
    FAILED
}
