package io.listeningpost.sandbox.desk.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.IntervalScheduleInfo;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.status.JobDetails;
import io.listeningpost.sandbox.desk.db.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs in whole minutes on four threads. A job that runs once per cluster is a row that one node claims; a run whose runner is not
 * registered on the claiming node is recorded as unavailable. Nothing runs before {@link #begin}.
 */
public final class Scheduler implements SchedulerService, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final int WORKERS = 4;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JobTable table;
    private final Map<String, JobRow> local = new ConcurrentHashMap<>();
    private final Runners runners;
    private final RunHistory history;
    private final Clock clock;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(WORKERS, WORKERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("Caesium-1-", 1).factory());
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("Caesium-1-queue").factory());
    private volatile Instant begun = Instant.MAX;

    /** A scheduler of one node; nodes with the same database share the clustered jobs. */
    public Scheduler(Sql sql, String node, Clock clock) {
        this.table = new JobTable(sql);
        this.history = new RunHistory(sql);
        this.runners = new Runners(history, node, clock);
        this.clock = clock;
        workers.prestartAllCoreThreads();
    }

    /** Begins to run what is due: as soon as some runner is registered, at the latest after half a minute. Once is enough. */
    public synchronized void begin() {
        if (begun.isBefore(Instant.MAX)) {
            return;
        }
        begun = clock.instant();
        ticks.scheduleWithFixedDelay(this::tick, 500, 500, TimeUnit.MILLISECONDS);
    }

    @Override
    public void registerJobRunner(JobRunnerKey jobRunnerKey, JobRunner jobRunner) {
        runners.register(jobRunnerKey.toString(), jobRunner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey jobRunnerKey) {
        runners.unregister(jobRunnerKey.toString());
    }

    /** Replaces a job of the same id, its next run included. */
    @Override
    public void scheduleJob(JobId jobId, JobConfig jobConfig) throws SchedulerServiceException {
        IntervalScheduleInfo interval = jobConfig.getSchedule().getIntervalScheduleInfo();
        if (interval == null) {
            throw new SchedulerServiceException("Job '" + jobId + "' has no interval");
        }
        Optional<Instant> first = Optional.ofNullable(interval.getFirstRunTime()).map(Date::toInstant);
        JobRow job = new JobRow(jobId.toString(), jobConfig.getJobRunnerKey().toString(), jobConfig.getRunMode(),
                wholeMinutes(interval.getIntervalInMillis()), first, jobConfig.getParameters(),
                Optional.of(first.orElse(clock.instant())), 0);
        if (job.mode() == RunMode.RUN_LOCALLY) {
            table.remove(job.id());
            local.put(job.id(), job);
        } else {
            local.remove(job.id());
            try {
                table.put(job);
            } catch (IllegalArgumentException refused) {
                throw new SchedulerServiceException(String.valueOf(refused.getMessage()), refused);
            }
        }
    }

    @Override
    public void unscheduleJob(JobId jobId) {
        local.remove(jobId.toString());
        table.remove(jobId.toString());
    }

    @Override
    public @Nullable JobDetails getJobDetails(JobId jobId) {
        return find(jobId).map(this::details).orElse(null);
    }

    /** All jobs that this node knows, by id. */
    public List<JobDetails> jobs() {
        List<JobRow> all = new ArrayList<>(table.all());
        all.addAll(local.values());
        return all.stream().sorted(Comparator.comparing(JobRow::id)).map(this::details).map(JobDetails.class::cast).toList();
    }

    /** What came of earlier runs. */
    public RunHistory history() {
        return history;
    }

    /**
     * Runs a job now for people who watch, on a thread of the scheduler, and waits for its end; its schedule stays as it is.
     *
     * @throws IllegalArgumentException when there is no such job
     */
    public Run runNow(JobId jobId) {
        JobRow job = find(jobId).orElseThrow(() -> new IllegalArgumentException("There is no job with the id " + jobId));
        return CompletableFuture.supplyAsync(() -> runners.run(job), workers).join();
    }

    /** Runs nothing more and waits a while for what runs. Interrupts nobody: H2 closes its file under an interrupted thread. */
    @Override
    public void close() {
        runners.cancel();
        ticks.shutdown();
        workers.shutdown();
        try {
            if (!ticks.awaitTermination(5, TimeUnit.SECONDS) || !workers.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A job is still running while the scheduler closes");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    void tick() {
        try {
            Instant now = clock.instant();
            if (!runners.any() && now.isBefore(begun.plus(PATIENCE))) {
                return;
            }
            table.due(now).stream().filter(job -> table.claim(job, now)).forEach(job -> workers.execute(() -> runners.run(job)));
            local.values().stream().filter(job -> job.next().filter(next -> !next.isAfter(now)).isPresent()).forEach(job -> {
                local.replace(job.id(), job, job.due(job.after(now)));
                workers.execute(() -> runners.run(job));
            });
        } catch (RuntimeException missed) {
            LOG.warn("The scheduler could not look for jobs: {}", missed.getMessage());
        }
    }

    /** Seconds are dropped as in Jira: an interval is rounded up to whole minutes. */
    private static long wholeMinutes(long millis) {
        return millis <= 0 ? 0 : (millis + MINUTE - 1) / MINUTE * MINUTE;
    }

    private Optional<JobRow> find(JobId jobId) {
        return Optional.ofNullable(local.get(jobId.toString())).or(() -> table.find(jobId.toString()));
    }

    private Details details(JobRow job) {
        return new Details(job, runners.knows(job.runner()));
    }
}
