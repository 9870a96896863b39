package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
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
 * @param warning      the last thing an admin should mend or know that did not stop polling; stays until a newer one or a reset
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
        Optional<Instant> warnedAt) {

    public static AccountHealth unknown(AccountId account) {
        return new AccountHealth(account, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
