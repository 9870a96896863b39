package io.listeningpost.reply;

import io.listeningpost.health.Backoff;
import io.listeningpost.health.Setbacks;
import io.listeningpost.lease.Holder;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Moments;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides what becomes of a reply after an attempt: what concerns the account is not counted against the reply, what concerns the reply
 * never holds up the account. Thread-safe.
 */
final class Aftermath {

    /** With the pauses of the outbox's back-off these last for hours. */
    static final int MOST_ATTEMPTS = 12;

    private static final Duration BARRED = Duration.ofHours(1);
    /** A post that went out without our knowing needs a moment before it can be found. */
    private static final Duration UNTIL_FOUND = Duration.ofSeconds(30);

    private final Accounts accounts;
    private final Outbox outbox;
    private final Setbacks setbacks;
    private final Backoff backoff;
    private final GoneTarget gone;
    private final Clock clock;

    Aftermath(Accounts accounts, Outbox outbox, Setbacks setbacks, Backoff backoff, GoneTarget gone, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.setbacks = setbacks;
        this.backoff = backoff;
        this.gone = gone;
        this.clock = clock;
    }

    Verdict of(LinkedAccount account, OutboxEntry claimed, Holder holder, Sending sending) {
        return switch (sending) {
            case Sending.Complete() -> {
                boolean ours = outbox.delivered(claimed.id(), holder, clock.instant());
                setbacks.replyTaken(account.id());
                yield ours ? new Verdict.Delivered() : new Verdict.LeftAlone();
            }
            case Sending.Overdue() -> new Verdict.LeftAlone();
            case Sending.Silenced() -> {
                outbox.release(claimed.id(), holder, claimed.notBefore(), false, Delivery.OFF);
                yield new Verdict.Wait(Delivery.OFF);
            }
            case Sending.Overtaken() -> {
                // changes nothing when somebody has it; when nobody has, the part that was not sent need not be looked for
                outbox.release(claimed.id(), holder, clock.instant(), claimed.uncertain(), "Another node goes on with it.");
                yield new Verdict.Overtaken();
            }
            case Sending.Hopeless(String reason) -> giveUp(claimed, holder, reason);
            case Sending.SaidElsewhere() -> refused(account, claimed, holder, Plainly.of(Refusal.DUPLICATE, ""));
            case Sending.Stuck(SocialFailure failure, boolean uncertain) -> stuck(account, claimed, holder, failure, uncertain);
        };
    }

    /** An exception of ours: the reply may be out, and it must not be tried for ever. */
    Verdict broke(OutboxEntry claimed, Holder holder, RuntimeException bug) {
        String reason = "Something went wrong on our side (" + bug.getClass().getSimpleName() + "); see the log.";
        return later(claimed, holder, clock.instant(), true, reason);
    }

    private Verdict stuck(LinkedAccount account, OutboxEntry claimed, Holder holder, SocialFailure failure, boolean uncertain) {
        return switch (failure) {
            case SocialFailure.Refused(Refusal why, String detail) when why.concernsAccount() -> {
                Instant until = clock.instant().plus(BARRED);
                String reason = Setbacks.words(failure, until);
                setbacks.warned(account.id(), reason);
                outbox.release(claimed.id(), holder, until, uncertain, reason);
                yield new Verdict.HoldReplies(reason, until);
            }
            case SocialFailure.Refused(Refusal why, String detail) when uncertain ->
                    later(claimed, holder, clock.instant(), true, "The network refuses to tell what we posted. " + detail);
            case SocialFailure.Refused(Refusal why, String detail) -> {
                // before it is given up: whoever dies in between learns it again at the next attempt
                gone.learn(claimed, why);
                yield refused(account, claimed, holder, Plainly.of(why, detail));
            }
            case SocialFailure.Unauthorized refused -> {
                accounts.revoke(account);
                yield hold(account, claimed, holder, failure, uncertain);
            }
            case SocialFailure.RateLimited limited -> hold(account, claimed, holder, failure, uncertain);
            case SocialFailure.OutOfCredit empty -> hold(account, claimed, holder, failure, uncertain);
            case SocialFailure.Unavailable down -> trouble(account, claimed, holder, failure, uncertain);
            case SocialFailure.Unknown lost -> trouble(account, claimed, holder, failure, uncertain);
        };
    }

    private Verdict hold(LinkedAccount account, OutboxEntry claimed, Holder holder, SocialFailure failure, boolean uncertain) {
        Instant until = setbacks.failed(account.id(), failure);
        String reason = Setbacks.words(failure, until);
        outbox.release(claimed.id(), holder, until, uncertain, reason);
        return new Verdict.Wait(reason);
    }

    private Verdict trouble(LinkedAccount account, OutboxEntry claimed, Holder holder, SocialFailure failure, boolean uncertain) {
        Instant until = setbacks.failed(account.id(), failure);
        String reason = Setbacks.words(failure, until);
        Verdict verdict = later(claimed, holder, until, uncertain, reason);
        return verdict instanceof Verdict.Dead ? verdict : new Verdict.Wait(reason);
    }

    private Verdict later(OutboxEntry claimed, Holder holder, Instant earliest, boolean uncertain, String reason) {
        if (claimed.attempts() >= MOST_ATTEMPTS) {
            return giveUp(claimed, holder, "Given up after " + claimed.attempts() + " attempts. " + reason);
        }
        Instant now = clock.instant();
        Instant until = max(earliest, backoff.after(now, claimed.attempts() - 1));
        boolean ours = outbox.retry(claimed.id(), holder, uncertain ? max(until, now.plus(UNTIL_FOUND)) : until, uncertain, reason);
        return ours ? new Verdict.Later() : new Verdict.LeftAlone();
    }

    /** The network will not have it: too many of these in a row and nothing more is tried for a while, whatever the reasons. */
    private Verdict refused(LinkedAccount account, OutboxEntry claimed, Holder holder, String reason) {
        if (!outbox.dead(claimed.id(), holder, reason)) {
            return new Verdict.LeftAlone();
        }
        return setbacks.replyRefused(account.id(), claimed.id(), reason)
                .<Verdict>map(until -> new Verdict.Opened("too many replies were refused: they rest until " + Moments.told(until)))
                .orElseGet(Verdict.Dead::new);
    }

    private Verdict giveUp(OutboxEntry claimed, Holder holder, String reason) {
        return outbox.dead(claimed.id(), holder, reason) ? new Verdict.Dead() : new Verdict.LeftAlone();
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
