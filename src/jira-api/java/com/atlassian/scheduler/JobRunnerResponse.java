package com.atlassian.scheduler;

import com.atlassian.scheduler.status.RunOutcome;

/**
 * How one firing ended. Immutable.
 *
 * <p>Evidence: returned by runJob in the Jira Software 11.1.0 Javadoc; factories from Jira 7.13.0 bytecode, called by a
 * Jira 9 plugin (jira-plugins-mrimsender).
 */
public final class JobRunnerResponse {

    private final RunOutcome runOutcome;
    private final String message;

    private JobRunnerResponse(RunOutcome runOutcome, String message) {
        this.runOutcome = runOutcome;
        this.message = message;
    }

    public static JobRunnerResponse success() {
        return success(null);
    }

    public static JobRunnerResponse success(String message) {
        return new JobRunnerResponse(RunOutcome.SUCCESS, message);
    }

    public static JobRunnerResponse aborted(String message) {
        return new JobRunnerResponse(RunOutcome.ABORTED, message);
    }

    public static JobRunnerResponse failed(String message) {
        return new JobRunnerResponse(RunOutcome.FAILED, message);
    }

    public RunOutcome getRunOutcome() {
        return runOutcome;
    }

    /** Null when nothing was said. */
    public String getMessage() {
        return message;
    }
}
