package io.listeningpost.jira.schedule;

import io.listeningpost.intake.IntakeReport;
import io.listeningpost.intake.PollReport;
import io.listeningpost.intake.RoundNow;
import io.listeningpost.reply.DeliveryReport;
import io.listeningpost.reply.Outbox;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works accounts: each under its cluster lock, on threads of our own, so that a slow account delays nobody. Replies are sent when they
 * are due and not only when the minute is full. Thread-safe.
 */
public final class Rounds implements RoundNow {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** How soon an account that was busy is looked at again. */
    private static final Duration AGAIN = Duration.ofSeconds(2);
    /** What is due later than this is left to the job of that minute. */
    private static final Duration HORIZON = Duration.ofMinutes(2);

    /** A little less than the minute between two rounds. */
    private static final Duration QUIET = Duration.ofSeconds(55);

    private final Map<AccountId, Instant> lastSaid = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final AccountWork work;
    private final AccountLocks locks;
    private final Workers workers;
    private final Outbox outbox;
    private final Runnable upkeep;
    private final Clock clock;

    Rounds(Accounts accounts, AccountWork work, AccountLocks locks, Workers workers, Outbox outbox, Runnable upkeep, Clock clock) {
        this.accounts = accounts;
        this.work = work;
        this.locks = locks;
        this.workers = workers;
        this.outbox = outbox;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    /** Hands every account to our threads and returns at once. */
    void all() {
        workers.soon("the upkeep", upkeep);
        accounts.all().forEach(account ->
                workers.soon("the round of " + account.id(), () -> locks.alone(account.id(), () -> round(account.id()))));
    }

    @Override
    public Round run(AccountId account) {
        work.hurry().accept(account);
        return locks.<Round>alone(account, () -> round(account)).orElseGet(Round.Busy::new);
    }

    /** Sends what is due at this moment as soon as it is. */
    void deliverAt(AccountId account, Instant due) {
        Duration delay = Duration.between(clock.instant(), due);
        if (delay.compareTo(HORIZON) <= 0) {
            workers.after(delay, "the replies of " + account, () -> deliver(account));
        }
    }

    private void deliver(AccountId account) {
        if (locks.alone(account, () -> delivered(account)).isEmpty()) {
            workers.after(AGAIN, "the replies of " + account, () -> deliver(account));
        }
    }

    private Round.Ran round(AccountId account) {
        PollReport poll = work.poll().apply(account);
        if (poll instanceof PollReport.Failed failed) {
            failed.bug().ifPresent(bug -> log(account, List.of(bug)));
        }
        IntakeReport intake = work.intake().apply(account);
        log(account, intake.bugs());
        work.recheck().apply(account).bug().ifPresent(bug -> log(account, List.of(bug)));
        delivered(account);
        return new Round.Ran(poll, intake);
    }

    private DeliveryReport delivered(AccountId account) {
        DeliveryReport report = work.deliver().apply(account);
        log(account, report.bugs());
        if (report.waiting() > 0 && report.held().isEmpty()) {
            outbox.nextDue(account).ifPresent(due -> deliverAt(account, later(due)));
        }
        return report;
    }

    /** Never at once again: what is still due was not sent for a reason. */
    private Instant later(Instant due) {
        Instant soonest = clock.instant().plus(AGAIN);
        return due.isBefore(soonest) ? soonest : due;
    }

    /** One line a minute an account, with the first of its bugs; what breaks every few seconds must not fill the log. */
    private void log(AccountId account, List<RuntimeException> bugs) {
        if (!bugs.isEmpty() && isTimeToSay(account)) {
            LOG.warn("{}: {} step(s) of this round broke; they are tried again. The first:", account, bugs.size(), bugs.get(0));
        }
    }

    private boolean isTimeToSay(AccountId account) {
        Instant now = clock.instant();
        Instant said = lastSaid.merge(account, now, (before, after) -> before.plus(QUIET).isAfter(after) ? before : after);
        return said.equals(now);
    }
}
