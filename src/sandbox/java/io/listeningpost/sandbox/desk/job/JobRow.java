package io.listeningpost.sandbox.desk.job;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/**
 * A job as it is scheduled.
 *
 * @param intervalMillis whole minutes; 0 for a job that runs once
 * @param next when it runs next; empty when never again
 */
record JobRow(String id, String runner, RunMode mode, long intervalMillis, Optional<Instant> first, Map<String, Serializable> parameters,
        Optional<Instant> next, long version) {

    JobConfig config() {
        return JobConfig.forJobRunnerKey(JobRunnerKey.of(runner)).withRunMode(mode)
                .withSchedule(Schedule.forInterval(intervalMillis, first.map(Date::from).orElse(null))).withParameters(parameters);
    }

    JobId jobId() {
        return JobId.of(id);
    }

    /** When it runs after a run that was due at some moment and is claimed now. Missed runs are not made up for. */
    Optional<Instant> after(Instant now) {
        if (intervalMillis <= 0) {
            return Optional.empty();
        }
        Instant due = next.orElse(now).plusMillis(intervalMillis);
        return Optional.of(due.isAfter(now) ? due : now.plusMillis(intervalMillis));
    }

    JobRow due(Optional<Instant> moment) {
        return new JobRow(id, runner, mode, intervalMillis, first, parameters, moment, version + 1);
    }
}
