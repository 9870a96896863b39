package io.listeningpost.reply;

import io.listeningpost.health.Backoff;
import io.listeningpost.health.Setbacks;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.LinkedAccount;
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
    private final Clock clock;

    Aftermath(Accounts accounts, Outbox outbox, Setbacks setbacks, Backoff backoff, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.setbacks = setbacks;
        this.backoff = backoff;
        this.clock = clock;
    }

    Verdict of(LinkedAccount account, OutboxEntry claimed, Sending sending) {
        return switch (sending) {
            case Sending.Complete() -> {
                outbox.delivered(claimed.id(), clock.instant());
                setbacks.replyTaken(account.id());
                yield new Verdict.Delivered();
            }
            case Sending.Overdue() -> new Verdict.LeftAlone();
            case Sending.Hopeless(String reason) -> giveUp(claimed, reason);
            case Sending.SaidElsewhere() -> refused(account, claimed, Plainly.of(Refusal.DUPLICATE, ""));
            case Sending.Stuck(SocialFailure failure, boolean uncertain) -> stuck(account, claimed, failure, uncertain);
        };
    }

    /** An exception of ours: the reply may be out, and it must not be tried for ever. */
    Verdict broke(OutboxEntry claimed, RuntimeException bug) {
        String reason = "Something went wrong on our side (" + bug.getClass().getSimpleName() + "); see the log.";
        return later(claimed, clock.instant(), true, reason);
    }

    private Verdict stuck(LinkedAccount account, OutboxEntry claimed, SocialFailure failure, boolean uncertain) {
        return switch (failure) {
            case SocialFailure.Refused(Refusal why, String detail) when why.concernsAccount() -> {
                Instant until = clock.instant().plus(BARRED);
                String reason = Setbacks.words(failure, until);
                setbacks.warned(account.id(), reason);
                outbox.release(claimed.id(), until, uncertain, reason);
                yield new Verdict.HoldReplies(reason, until);
            }
            case SocialFailure.Refused(Refusal why, String detail) when uncertain ->
                    later(claimed, clock.instant(), true, "The network refuses to tell what we posted. " + detail);
            case SocialFailure.Refused(Refusal why, String detail) -> refused(account, claimed, Plainly.of(why, detail));
            case SocialFailure.Unauthorized refused -> {
                accounts.revoke(account);
                yield hold(account, claimed, failure, uncertain);
            }
            case SocialFailure.RateLimited limited -> hold(account, claimed, failure, uncertain);
            case SocialFailure.OutOfCredit empty -> hold(account, claimed, failure, uncertain);
            case SocialFailure.Unavailable down -> trouble(account, claimed, failure, uncertain);
            case SocialFailure.Unknown lost -> trouble(account, claimed, failure, uncertain);
        };
    }

    private Verdict hold(LinkedAccount account, OutboxEntry claimed, SocialFailure failure, boolean uncertain) {
        Instant until = setbacks.failed(account.id(), failure);
        String reason = Setbacks.words(failure, until);
        outbox.release(claimed.id(), until, uncertain, reason);
        return new Verdict.Wait(reason);
    }

    private Verdict trouble(LinkedAccount account, OutboxEntry claimed, SocialFailure failure, boolean uncertain) {
        Instant until = setbacks.failed(account.id(), failure);
        String reason = Setbacks.words(failure, until);
        Verdict verdict = later(claimed, until, uncertain, reason);
        return verdict instanceof Verdict.Dead ? verdict : new Verdict.Wait(reason);
    }

    private Verdict later(OutboxEntry claimed, Instant earliest, boolean uncertain, String reason) {
        if (claimed.attempts() >= MOST_ATTEMPTS) {
            return giveUp(claimed, "Given up after " + claimed.attempts() + " attempts. " + reason);
        }
        Instant now = clock.instant();
        Instant until = max(earliest, backoff.after(now, claimed.attempts() - 1));
        outbox.retry(claimed.id(), uncertain ? max(until, now.plus(UNTIL_FOUND)) : until, uncertain, reason);
        return new Verdict.Later();
    }

    /** The network will not have it: too many of these in a row and nothing more is tried for a while, whatever the reasons. */
    private Verdict refused(LinkedAccount account, OutboxEntry claimed, String reason) {
        outbox.dead(claimed.id(), reason);
        return setbacks.replyRefused(account.id(), claimed.id(), reason)
                .<Verdict>map(until -> new Verdict.Opened("too many replies were refused: they rest until " + until))
                .orElseGet(Verdict.Dead::new);
    }

    private Verdict giveUp(OutboxEntry claimed, String reason) {
        outbox.dead(claimed.id(), reason);
        return new Verdict.Dead();
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
