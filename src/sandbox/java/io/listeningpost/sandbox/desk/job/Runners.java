package io.listeningpost.sandbox.desk.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.status.RunOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs on this node with the runner that is registered, one run of a job at a time, and keeps what came of it. */
final class Runners {

    private static final Logger LOG = LoggerFactory.getLogger(Runners.class);

    private final Map<String, JobRunner> runners = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final RunHistory history;
    private final String node;
    private final Clock clock;

    Runners(RunHistory history, String node, Clock clock) {
        this.history = history;
        this.node = node;
        this.clock = clock;
    }

    void register(String key, JobRunner runner) {
        runners.put(key, runner);
    }

    void unregister(String key) {
        runners.remove(key);
    }

    boolean knows(String key) {
        return runners.containsKey(key);
    }

    boolean any() {
        return !runners.isEmpty();
    }

    void cancel() {
        cancelled.set(true);
    }

    /** Runs a job on this thread. */
    Run run(JobRow job) {
        Instant started = clock.instant();
        Ending ending = ending(job, started);
        Run run = new Run(job.id(), node, started, Duration.between(started, clock.instant()), ending.outcome(), ending.message());
        history.add(run);
        return run;
    }

    private Ending ending(JobRow job, Instant started) {
        JobRunner runner = runners.get(job.runner());
        if (runner == null) {
            return new Ending(RunOutcome.UNAVAILABLE, Optional.of("Job runner key '" + job.runner() + "' is not registered"));
        }
        if (!running.add(job.id())) {
            return new Ending(RunOutcome.ABORTED, Optional.of("Already running"));
        }
        try {
            JobRunnerResponse response = runner.runJob(new Request(started, job.jobId(), job.config(), cancelled));
            return response == null ? new Ending(RunOutcome.SUCCESS, Optional.empty())
                    : new Ending(response.getRunOutcome(), Optional.ofNullable(response.getMessage()));
        } catch (RuntimeException | LinkageError thrown) {
            LOG.error("Scheduled job with ID '{}' failed", job.id(), thrown);
            return new Ending(RunOutcome.FAILED, Optional.of(String.valueOf(thrown)));
        } finally {
            running.remove(job.id());
        }
    }

    private record Ending(RunOutcome outcome, Optional<String> message) {
    }

    private record Request(Instant started, JobId jobId, JobConfig config, AtomicBoolean cancelled) implements JobRunnerRequest {

        @Override
        public Date getStartTime() {
            return Date.from(started);
        }

        @Override
        public JobId getJobId() {
            return jobId;
        }

        @Override
        public JobConfig getJobConfig() {
            return config;
        }

        @Override
        public boolean isCancellationRequested() {
            return cancelled.get();
        }
    }
}
