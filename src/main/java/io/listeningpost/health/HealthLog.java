package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the health of every account, one row each, for all nodes. Thread-safe. */
public interface HealthLog {

    /** What is known; {@link AccountHealth#unknown} before the first poll. */
    AccountHealth of(AccountId account);

    /** What is known of every account, at once; in no order. Accounts that were never polled are left out. */
    List<AccountHealth> all();

    /** A poll went well: trouble ends, failures start at nought again. */
    void wentWell(AccountId account, Instant at, Optional<Gap> gap);

    /** A poll or delivery failed: counts it, keeps since when, and leaves the network alone until then. */
    void failed(AccountId account, Instant at, String trouble, Instant quietUntil);

    /** Something to mend that stops nothing, in words for an admin: replaces the last warning, counts no failure, brings no quiet. */
    void warned(AccountId account, Instant at, String warning);

    /** The network refused this reply: counts it for the {@link Breaker}, and answers how that stands. */
    Breaker replyRefused(AccountId account, Instant at, long reply, String why);

    /** A reply went out: the breaker is gone. */
    void replyTaken(AccountId account);

    /** A person asked to try now: only the quiet time ends. */
    void endQuiet(AccountId account);

    /** An admin linked the account again or asked to try now: trouble, quiet time, failures, warning and breaker end. */
    void reset(AccountId account);
}
