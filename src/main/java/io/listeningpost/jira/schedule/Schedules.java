package io.listeningpost.jira.schedule;

import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.status.JobDetails;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.RoundNow;
import io.listeningpost.intake.Waking;
import io.listeningpost.lease.Tenure;
import io.listeningpost.mentions.DecisionsNow;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Starts and stops all work that nobody asked for by hand. */
public final class Schedules {

    private final Workers workers;
    private final Rounds rounds;
    private final RoundsJob job;
    private final AccountWork work;
    private final Heartbeat heartbeat;
    private final Clock clock;

    /**
     * Nothing runs yet.
     *
     * @param begins told whenever a round begins on this node
     * @param upkeep done once a minute in the cluster, beside the accounts
     */
    public Schedules(SchedulerService scheduler, ThreadLocalDelegateExecutorFactory threadLocals, Cluster cluster, Accounts accounts,
            AccountWork work, PromptOutbox outbox, Runnable begins, Runnable upkeep, Complaints complaints, Clock clock) {
        this.work = work;
        this.clock = clock;
        workers = new Workers(threadLocals, complaints);
        rounds = new Rounds(accounts, work, cluster, workers, outbox, begins, upkeep, complaints, clock, System::nanoTime);
        Runnable round = () -> workers.soon("the round", rounds::all);
        job = new RoundsJob(scheduler, round, complaints);
        // whoever comes gets its share at once, and what a dead node was at goes on at once
        heartbeat = new Heartbeat(cluster.heart, round);
        outbox.tell(rounds::deliverAt);
    }

    public RoundNow roundNow() {
        return rounds;
    }

    /** Whether Jira's scheduler knows our job and would run it on this node. */
    public boolean isScheduled() {
        return job.details().isPresent();
    }

    /** When the scheduler runs the job of this node next; empty when it does not say. */
    public Optional<Instant> nextRun() {
        return job.details().map(JobDetails::getNextRunTime).map(Date::toInstant);
    }

    /** @param decide carries out what people decided about an account's posts; it is part of every round as well */
    public DecisionsNow decisionsNow(BiConsumer<AccountId, Tenure> decide) {
        return new PromptDecisions(rounds, workers, decide, work.intake()::apply);
    }

    /**
     * @param polledAt when an account was last polled by any node
     * @param rests    whether its network wants quiet, or its budget is used up
     */
    public Waking waking(Function<AccountId, Optional<Instant>> polledAt, Predicate<AccountId> rests) {
        return new PromptPolls(rounds::wanted, workers::after, polledAt, rests, clock);
    }

    public void start() {
        heartbeat.start();
        job.start();
    }

    /** Nothing of ours runs on this node afterwards, and nothing is held by it. */
    public void stop() {
        job.stop();
        rounds.stop();
        workers.stop();
        heartbeat.stop();
    }
}
