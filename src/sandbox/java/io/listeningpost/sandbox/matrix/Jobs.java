package io.listeningpost.sandbox.matrix;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.status.JobDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scheduler that never runs anything by itself. Thread-safe. */
final class Jobs implements SchedulerService {

    private final Map<JobRunnerKey, JobRunner> runners = new LinkedHashMap<>();

    synchronized List<JobRunner> runners() {
        return List.copyOf(runners.values());
    }

    @Override
    public synchronized void registerJobRunner(JobRunnerKey key, JobRunner runner) {
        runners.put(key, runner);
    }

    @Override
    public synchronized void unregisterJobRunner(JobRunnerKey key) {
        runners.remove(key);
    }

    @Override
    public void scheduleJob(JobId id, JobConfig config) {
        // whoever moves the clock runs the jobs
    }

    @Override
    public void unscheduleJob(JobId id) {
        // nothing is scheduled
    }

    @Override
    public @Nullable JobDetails getJobDetails(JobId id) {
        return null;
    }
}
