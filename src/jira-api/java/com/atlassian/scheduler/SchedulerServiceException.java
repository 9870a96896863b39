package com.atlassian.scheduler;

/**
 * A schedule was refused. Checked.
 *
 * <p>Unproven on Jira 11: Atlassian Scheduler 1.6.0 Javadoc; caught by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public class SchedulerServiceException extends Exception {

    private static final long serialVersionUID = 1L;

    public SchedulerServiceException(String message) {
        super(message);
    }

    public SchedulerServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
