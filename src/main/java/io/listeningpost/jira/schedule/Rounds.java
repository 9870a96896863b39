package io.listeningpost.jira.schedule;

import io.listeningpost.health.Complaints;
import io.listeningpost.intake.IntakeReport;
import io.listeningpost.intake.PollReport;
import io.listeningpost.intake.RoundNow;
import io.listeningpost.lease.Tenure;
import io.listeningpost.reply.DeliveryReport;
import io.listeningpost.reply.Outbox;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works accounts in turns, each under its lease: this node's share every minute, and replies of any account when they are due. Thread-safe.
 */
public final class Rounds implements RoundNow {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** How soon an account that was busy is looked at again. */
    private static final Duration AGAIN = Duration.ofSeconds(2);
    /** What is due later than this is left to the job of that minute. */
    private static final Duration HORIZON = Duration.ofMinutes(2);
    /** How long a turn may take before it begins nothing more. */
    private static final Duration TURN = Duration.ofSeconds(10);
    /** What is done once in the cluster, beside the accounts. */
    private static final String UPKEEP = "upkeep";

    private final Accounts accounts;
    private final AccountWork work;
    private final Cluster cluster;
    private final Workers workers;
    private final Line line;
    private final Outbox outbox;
    private final Runnable begins;
    private final Runnable upkeep;
    private final Complaints complaints;
    private final Clock clock;
    private final LongSupplier nanos;
    private volatile Set<String> mine = Set.of();
    private volatile boolean stopping;

    Rounds(Accounts accounts, AccountWork work, Cluster cluster, Workers workers, Outbox outbox, Runnable begins, Runnable upkeep,
            Complaints complaints, Clock clock, LongSupplier nanos) {
        this.complaints = complaints;
        this.accounts = accounts;
        this.work = work;
        this.cluster = cluster;
        this.workers = workers;
        this.line = new Line(nanos);
        this.outbox = outbox;
        this.begins = begins;
        this.upkeep = upkeep;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Lets every account of this node's share have its turn. Asks the database; returns before the turns. */
    void all() {
        Optional<String> node = cluster.heart.node();
        if (node.isEmpty()) {
            return;
        }
        begins.run();
        cluster.earlier.look(node.get());
        List<AccountId> ids = accounts.all().stream().map(AccountSettings::id).toList();
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> names.put(lease(id), id.network().key()));
        names.put(UPKEEP, "");
        Set<String> before = mine;
        mine = cluster.attendance.of(names);
        // the rest that a node took which does not reach the network is not the network's wish
        ids.stream().filter(id -> mine.contains(lease(id)) && !before.contains(lease(id)))
                .filter(id -> cluster.heart.isMissedBySome(id.network().key())).forEach(work.hurry());
        if (mine.contains(UPKEEP)) {
            workers.soon("the upkeep", () -> cluster.tenancy.during(UPKEEP, () -> stopping, tenure -> {
                upkeep.run();
                return UPKEEP;
            }));
        }
        ids.stream().filter(id -> mine.contains(lease(id))).forEach(line::wantRound);
        begin();
    }

    static String lease(AccountId account) {
        return "account/" + account;
    }

    /** Turns under way come to an end, and none begins. */
    void stop() {
        stopping = true;
    }

    @Override
    public Round run(AccountId account) {
        work.hurry().accept(account);
        return alone(account, () -> stopping, tenure -> round(account, true, tenure, () -> { })).<Round>map(ran -> ran)
                .orElseGet(Round.Busy::new);
    }

    /** Lets the account have a round when it is its turn, also one of another node's share; unless this node does not reach its network. */
    void wanted(AccountId account) {
        if (!isBetterLeft(account)) {
            line.wantRound(account);
            begin();
        }
    }

    /** Those whose share it is are at it within the minute. */
    private boolean isBetterLeft(AccountId account) {
        return cluster.heart.isBetterLeft(account.network().key());
    }

    /** Sends what is due at this moment as soon as it is; unless this node does not reach the network. */
    void deliverAt(AccountId account, Instant due) {
        Duration delay = Duration.between(clock.instant(), due);
        if (delay.compareTo(HORIZON) <= 0 && !isBetterLeft(account)) {
            workers.after(delay, "the replies of " + account, () -> {
                line.wantReplies(account);
                begin();
            });
        }
    }

    private void begin() {
        for (Optional<Line.Turn> turn = next(); turn.isPresent(); turn = next()) {
            Line.Turn begun = turn.get();
            workers.soon("a turn of " + begun.account(), () -> {
                try {
                    take(begun);
                } catch (RuntimeException bug) {
                    log(begun.account(), List.of(bug));
                } finally {
                    line.ended(begun.account());
                    begin();
                }
            });
        }
        if (line.isWaiting() && !stopping) {
            // a turn that takes long makes room without ending
            workers.after(Line.LONG, "the line", this::begin);
        }
    }

    private Optional<Line.Turn> next() {
        return stopping ? Optional.empty() : line.next();
    }

    private void take(Line.Turn turn) {
        AccountId account = turn.account();
        AtomicLong start = new AtomicLong(nanos.getAsLong());
        BooleanSupplier over = () -> stopping || nanos.getAsLong() - start.get() >= TURN.toNanos()
                || turn.round() && line.wantsReplies(account);
        Optional<?> done = alone(account, over, tenure -> turn.round()
                ? round(account, turn.poll(), tenure, () -> start.set(nanos.getAsLong())) : delivered(account, tenure));
        if (done.isEmpty() && !turn.round()) {
            // whoever is at it may be past the replies; a round is left to it, or to the next minute
            deliverAt(account, clock.instant().plus(AGAIN));
        }
    }

    /** Works an account beside its turns; empty when somebody is at it. */
    <T> Optional<T> between(AccountId account, Function<Tenure, T> work) {
        return alone(account, () -> stopping, work);
    }

    private <T> Optional<T> alone(AccountId account, BooleanSupplier over, Function<Tenure, T> turn) {
        return cluster.tenancy.during(lease(account), over, tenure -> cluster.earlier.roundsBeside(account, () -> turn.apply(tenure)))
                .flatMap(done -> done);
    }

    /** @param heard told when listening is over: what was heard has a time of its own, or a flood would never be worked */
    private Round.Ran round(AccountId account, boolean polls, Tenure tenure, Runnable heard) {
        PollReport poll = polls ? work.poll().apply(account) : new PollReport.Skipped("goes on with what is stored");
        if (poll instanceof PollReport.Failed failed) {
            failed.bug().ifPresent(bug -> log(account, List.of(bug)));
        }
        heard.run();
        IntakeReport intake = work.intake().apply(account, tenure);
        log(account, intake.bugs());
        if (polls && !tenure.isOver()) {
            work.recheck().apply(account).bug().ifPresent(bug -> log(account, List.of(bug)));
        }
        if (tenure.isOver()) {
            // not at the cost of others, but before their rounds
            deliverAt(account, clock.instant());
        } else {
            delivered(account, tenure);
        }
        if (intake.more() && mine.contains(lease(account))) {
            line.wantRest(account);
        }
        return new Round.Ran(poll, intake);
    }

    private DeliveryReport delivered(AccountId account, Tenure tenure) {
        DeliveryReport report = work.deliver().apply(account, tenure);
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
        if (!bugs.isEmpty()) {
            RuntimeException first = bugs.getFirst();
            complaints.of(account.toString(), first).ifPresent(said -> LOG.warn("{}: {} step(s) of this round broke and are tried again{}",
                    account, bugs.size(), said.again(first), said.thrown(first)));
        }
    }
}
