package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Moments;
import io.listeningpost.social.SocialFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * What a network's failure means for an account: in words that tell the admin what to do, and until when the network is left alone.
 * Thread-safe.
 */
public final class Setbacks {

    private static final String RATE_LIMITED = "The network allows no more calls until ";
    private static final Duration OUT_OF_CREDIT = Duration.ofHours(1);
    private static final Duration REFUSED = Duration.ofMinutes(15);
    private static final Duration BARRED = Duration.ofHours(1);
    /** A network that asks for more is not believed. */
    private static final Duration LONGEST_RATE_LIMIT = Duration.ofHours(24);

    private final HealthLog log;
    private final Clock clock;
    private final Backoff backoff;
    private final Reach reach;

    /** For whoever is alone: nobody asks what this node reaches. */
    public Setbacks(HealthLog log, Clock clock, DoubleSupplier jitter) {
        this(log, new Reach(System::nanoTime), clock, jitter);
    }

    /** @param reach told what came of every call that decides how an account is */
    public Setbacks(HealthLog log, Reach reach, Clock clock, DoubleSupplier jitter) {
        this.log = log;
        this.reach = reach;
        this.clock = clock;
        this.backoff = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(10), jitter);
    }

    /** Until when the account leaves its network alone; empty when it need not. */
    public Optional<Instant> quiet(AccountId account) {
        return log.of(account).quietUntil().filter(until -> until.isAfter(clock.instant()));
    }

    /** A person asks to try now: ends the quiet time, unless the network itself named its end. */
    public void impatient(AccountId account) {
        boolean named = log.of(account).trouble().filter(trouble -> trouble.startsWith(RATE_LIMITED)).isPresent();
        if (quiet(account).isPresent() && !named) {
            log.endQuiet(account);
        }
    }

    /** The network answered a call of the account. */
    public void answered(AccountId account) {
        reach.answered(account.network());
    }

    /** Writes the failure into the health of the account; answers until when to leave the network alone. */
    public Instant failed(AccountId account, SocialFailure failure) {
        Instant now = clock.instant();
        if (failure instanceof SocialFailure.Unavailable || failure instanceof SocialFailure.Unknown) {
            reach.missed(account.network());
        } else {
            reach.answered(account.network());
        }
        Instant until = quietUntil(failure, now, log.of(account).failures());
        log.failed(account, now, words(failure, until), until);
        return until;
    }

    /** The same for something that went wrong on our side. */
    public Instant broke(AccountId account, String trouble) {
        Instant now = clock.instant();
        Instant until = backoff.after(now, log.of(account).failures());
        log.failed(account, now, trouble, until);
        return until;
    }

    /** The account's breaker, when replies were refused since the last that went out. */
    public Optional<Breaker> breaker(AccountId account) {
        return log.of(account).breaker();
    }

    /** The network refused a reply for good; answers until when all of the account's replies rest, if they do from now on. */
    public Optional<Instant> replyRefused(AccountId account, long reply, String why) {
        Instant now = clock.instant();
        return Optional.of(log.replyRefused(account, now, reply, why)).filter(breaker -> breaker.isOpen(now)).flatMap(Breaker::until);
    }

    /** A reply of the account went out. */
    public void replyTaken(AccountId account) {
        if (breaker(account).isPresent()) {
            log.replyTaken(account);
        }
    }

    /** Something to mend that stops nothing. */
    public void warned(AccountId account, String warning) {
        log.warned(account, clock.instant(), warning);
    }

    /** What an admin should know of a failure. */
    public static String words(SocialFailure failure, Instant until) {
        return switch (failure) {
            case SocialFailure.RateLimited limited -> RATE_LIMITED + Moments.told(until) + "." + said(limited);
            case SocialFailure.Unauthorized refused -> "The network does not accept the keys any more: link the account again. "
                    + "Nothing is lost meanwhile; replies wait." + said(refused);
            case SocialFailure.OutOfCredit empty -> "The bought credit is used up: buy more with the network, then try now. "
                    + "Waiting alone does not help." + said(empty);
            case SocialFailure.Refused refused when refused.why().concernsAccount() ->
                    "The network does not let the account post: look at the account there." + said(refused);
            case SocialFailure.Refused refused -> "The network refuses what we ask (" + refused.why() + ")." + said(refused);
            case SocialFailure.Unavailable down -> "The network is in trouble; we try again." + said(down);
            case SocialFailure.Unknown lost -> "The network gave no answer we understand; we try again." + said(lost);
        };
    }

    /** Until when to leave alone what failed so, after so many failures of the same in a row before; writes nothing. */
    public Instant quietUntil(SocialFailure failure, int earlierFailures) {
        return quietUntil(failure, clock.instant(), earlierFailures);
    }

    private Instant quietUntil(SocialFailure failure, Instant now, int earlierFailures) {
        Instant backedOff = backoff.after(now, earlierFailures);
        return switch (failure) {
            case SocialFailure.RateLimited limited when limited.until().isAfter(now.plus(LONGEST_RATE_LIMIT)) ->
                    now.plus(LONGEST_RATE_LIMIT);
            case SocialFailure.RateLimited limited -> limited.until().isAfter(now) ? limited.until() : backedOff;
            case SocialFailure.Unauthorized refused -> now;
            case SocialFailure.OutOfCredit empty -> now.plus(OUT_OF_CREDIT);
            case SocialFailure.Refused refused -> now.plus(refused.why().concernsAccount() ? BARRED : REFUSED);
            case SocialFailure.Unavailable down -> backedOff;
            case SocialFailure.Unknown lost -> backedOff;
        };
    }

    private static String said(SocialFailure failure) {
        return failure.detail().isBlank() ? "" : " It said: " + failure.detail();
    }
}
