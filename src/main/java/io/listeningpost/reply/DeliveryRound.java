package io.listeningpost.reply;

import io.listeningpost.lease.Tenure;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One round through the due replies of an account, with its counts. For one thread. */
final class DeliveryRound {

    private static final int BATCH = 50;
    private static final int MOST = 200;

    private final Outbox outbox;
    private final Clock clock;
    private final AccountId account;
    private final Tenure tenure;
    private final Set<Long> seen = new HashSet<>();
    private final List<RuntimeException> bugs = new ArrayList<>();
    private boolean onTrial;
    private int delivered;
    private int retried;
    private int dead;
    private Optional<String> stopped = Optional.empty();

    DeliveryRound(Outbox outbox, Clock clock, AccountId account, Tenure tenure) {
        this.outbox = outbox;
        this.clock = clock;
        this.account = account;
        this.tenure = tenure;
    }

    /** Replies were refused one after the other: only when one goes out the next may follow. */
    void onTrial() {
        onTrial = true;
    }

    DeliveryReport held(String reason) {
        stopped = Optional.of(reason);
        return report();
    }

    /** Claims one due reply after the other and has it sent, until none is left, the account has to wait, or the turn ends. */
    DeliveryReport run(
            Function<OutboxEntry, Verdict> attempt,
            BiFunction<OutboxEntry, RuntimeException, Verdict> broke,
            Function<OutboxEntry, Optional<String>> unwanted) {
        List<OutboxEntry> due = unseen();
        while (!due.isEmpty() && mayGoOn() && seen.size() < MOST) {
            for (OutboxEntry entry : due) {
                seen.add(entry.id());
                Optional<String> reason = unwanted.apply(entry);
                if (reason.isPresent()) {
                    drop(entry, reason.get());
                } else {
                    claim(entry).ifPresent(claimed -> count(tried(claimed, attempt, broke)));
                }
                if (!mayGoOn()) {
                    break;
                }
            }
            // a conversation shows its next reply only when the one before is finished
            due = unseen();
        }
        return report();
    }

    private boolean mayGoOn() {
        return stopped.isEmpty() && !tenure.isOver();
    }

    private void drop(OutboxEntry entry, String reason) {
        if (!outbox.withdraw(entry.id(), reason + ".") && claim(entry).isPresent()
                && outbox.dead(entry.id(), tenure.holder(), reason + " before it was certain that all of it went out.")) {
            dead++;
        }
    }

    private Verdict tried(
            OutboxEntry claimed, Function<OutboxEntry, Verdict> attempt, BiFunction<OutboxEntry, RuntimeException, Verdict> broke) {
        try {
            return attempt.apply(claimed);
        } catch (RuntimeException bug) {
            // one reply that trips over a bug must not hold up all others for ever
            bugs.add(bug);
            return broke.apply(claimed, bug);
        }
    }

    private void count(Verdict verdict) {
        boolean provesNothing = !(verdict instanceof Verdict.Delivered || verdict instanceof Verdict.Dead);
        if (onTrial && provesNothing) {
            stopped = Optional.of("the reply that was to show whether replies are taken again is not out");
        }
        onTrial = onTrial && !(verdict instanceof Verdict.Delivered);
        switch (verdict) {
            case Verdict.Delivered() -> delivered++;
            case Verdict.Dead() -> dead++;
            case Verdict.Opened(String reason) -> {
                dead++;
                stopped = Optional.of(reason);
            }
            case Verdict.Later() -> retried++;
            case Verdict.LeftAlone() -> {
                // counted by whoever goes on
            }
            case Verdict.Overtaken() -> stopped = Optional.of("another node works the account");
            case Verdict.Wait(String reason) -> {
                retried++;
                stopped = Optional.of(reason);
            }
            case Verdict.HoldReplies(String reason, Instant until) -> {
                retried++;
                stopped = Optional.of(reason);
                holdOthers(reason, until);
            }
        }
    }

    /** Sending the same refusal-to-be again and again is what gets an account suspended. */
    private void holdOthers(String reason, Instant until) {
        List<OutboxEntry> due = unseen();
        while (!due.isEmpty()) {
            for (OutboxEntry entry : due) {
                seen.add(entry.id());
                claim(entry).ifPresent(claimed -> outbox.release(claimed.id(), tenure.holder(), until, claimed.uncertain(), reason));
            }
            due = unseen();
        }
    }

    private Optional<OutboxEntry> claim(OutboxEntry entry) {
        Instant now = clock.instant();
        return outbox.claim(entry.id(), tenure.holder(), now, now.plus(Dispatch.claimOf(entry)));
    }

    private List<OutboxEntry> unseen() {
        return outbox.due(account, tenure.holder(), clock.instant(), seen.size() + BATCH).stream()
                .filter(entry -> !seen.contains(entry.id()))
                .toList();
    }

    private DeliveryReport report() {
        return new DeliveryReport(delivered, retried, dead, outbox.countUnfinished(account), stopped, bugs);
    }
}
