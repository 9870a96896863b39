package io.listeningpost.jira.schedule;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.status.JobDetails;
import io.listeningpost.intake.RoundNow;
import io.listeningpost.settings.Accounts;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Starts and stops all work that nobody asked for by hand. */
public final class Schedules {

    private final Workers workers;
    private final Rounds rounds;
    private final RoundsJob job;

    /** @param upkeep done once a minute, beside the accounts */
    public Schedules(SchedulerService scheduler, ClusterLockService locks, ThreadLocalDelegateExecutorFactory threadLocals,
            Accounts accounts, AccountWork work, PromptOutbox outbox, Runnable upkeep, Clock clock) {
        workers = new Workers(threadLocals);
        rounds = new Rounds(accounts, work, AccountLocks.ofRounds(locks), workers, outbox, upkeep, clock);
        job = new RoundsJob(scheduler, rounds);
        outbox.tell(rounds::deliverAt);
    }

    public RoundNow roundNow() {
        return rounds;
    }

    /** Whether Jira's scheduler knows our job and would run it on this node. */
    public boolean isScheduled() {
        return job.details().isPresent();
    }

    /** When the scheduler runs the job next, on whichever node; empty when it does not say. */
    public Optional<Instant> nextRun() {
        return job.details().map(JobDetails::getNextRunTime).map(Date::toInstant);
    }

    public void start() {
        job.start();
    }

    /** Nothing of ours runs on this node afterwards. */
    public void stop() {
        job.stop();
        workers.stop();
    }
}
