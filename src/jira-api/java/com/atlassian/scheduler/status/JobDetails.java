package com.atlassian.scheduler.status;

import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import java.util.Date;

/**
 * A scheduled job as the scheduler has it.
 *
 * <p>Unproven on Jira 11: Atlassian Scheduler 1.6.0 Javadoc; imported by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public interface JobDetails {

    JobId getJobId();

    JobRunnerKey getJobRunnerKey();

    Schedule getSchedule();

    /** Null when it will not run again. */
    Date getNextRunTime();

    /** False when no runner is registered for it here. */
    boolean isRunnable();
}
