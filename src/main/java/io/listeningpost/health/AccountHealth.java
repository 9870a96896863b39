package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one account is doing.
 *
 * @param lastPollAt   when a poll last ended, well or not
 * @param lastGoodAt   when a poll last ended well
 * @param trouble      what is wrong now, in words for an admin; empty when all is well
 * @param troubleSince since when it is wrong without a break
 * @param failures     how many polls failed in a row
 * @param quietUntil   until when we leave the network alone
 * @param gap          the last span of time the network could not tell us about
 * @param warning      the last thing an admin should mend or know that did not stop polling; stays until a newer one, a reset, or a good
 *                     poll a day after it was last given: what is still wrong is warned of again
 * @param breaker      what became of replies that were refused one after the other; empty when the last one went out
 */
public record AccountHealth(
        AccountId account,
        Optional<Instant> lastPollAt,
        Optional<Instant> lastGoodAt,
        Optional<String> trouble,
        Optional<Instant> troubleSince,
        int failures,
        Optional<Instant> quietUntil,
        Optional<Gap> gap,
        Optional<String> warning,
        Optional<Instant> warnedAt,
        Optional<Breaker> breaker) {

    private static final Duration WARNING_KEPT = Duration.ofHours(24);

    public static AccountHealth unknown(AccountId account) {
        return new AccountHealth(account, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** After a poll that went well. */
    public AccountHealth wentWell(Instant at, Optional<Gap> newGap) {
        boolean over = warnedAt.filter(given -> !given.plus(WARNING_KEPT).isAfter(at)).isPresent();
        return new AccountHealth(account, Optional.of(at), Optional.of(at), Optional.empty(), Optional.empty(), 0,
                Optional.empty(), newGap.or(this::gap), over ? Optional.empty() : warning, over ? Optional.empty() : warnedAt, breaker);
    }

    /** After a poll or delivery that failed. */
    public AccountHealth failed(Instant at, String newTrouble, Instant newQuietUntil) {
        return new AccountHealth(account, Optional.of(at), lastGoodAt, Optional.of(newTrouble), troubleSince.or(() -> Optional.of(at)),
                failures + 1, Optional.of(newQuietUntil), gap, warning, warnedAt, breaker);
    }

    public AccountHealth warned(Instant at, String newWarning) {
        return new AccountHealth(account, lastPollAt, lastGoodAt, trouble, troubleSince, failures, quietUntil, gap,
                Optional.of(newWarning), Optional.of(at), breaker);
    }

    /** After a person asked to try now; what is wrong stays known until something goes well. */
    public AccountHealth quietEnded() {
        return new AccountHealth(account, lastPollAt, lastGoodAt, trouble, troubleSince, failures, Optional.empty(), gap, warning,
                warnedAt, breaker);
    }

    /** After an admin linked the account again or asked to try now. */
    public AccountHealth reset() {
        return new AccountHealth(account, lastPollAt, lastGoodAt, Optional.empty(), Optional.empty(), 0, Optional.empty(), gap,
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** After the network refused a reply; warns of it when the breaker opens. */
    public AccountHealth replyRefused(Instant at, long reply, String why) {
        Breaker now = breaker.map(before -> before.again(reply, at, why)).orElseGet(() -> Breaker.first(reply, at, why));
        AccountHealth counted = new AccountHealth(account, lastPollAt, lastGoodAt, trouble, troubleSince, failures, quietUntil, gap,
                warning, warnedAt, Optional.of(now));
        return now.isOpen(at) ? counted.warned(at, now.words()) : counted;
    }

    /** After a reply went out: the breaker is gone, and its warning with it. */
    public AccountHealth replyTaken() {
        boolean ofBreaker = breaker.map(Breaker::words).equals(warning);
        return new AccountHealth(account, lastPollAt, lastGoodAt, trouble, troubleSince, failures, quietUntil, gap,
                ofBreaker ? Optional.empty() : warning, ofBreaker ? Optional.empty() : warnedAt, Optional.empty());
    }
}
