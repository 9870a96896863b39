package io.listeningpost.mentions;

import io.listeningpost.social.AccountId;

/** Has decisions carried out at once, beside the schedule. Thread-safe. */
@FunctionalInterface
public interface DecisionsNow {

    /**
     * Carries out what waits for this account, unless the account is being worked at this moment: then whoever is at it or comes next does.
     * Requests are made soon after, on another thread.
     */
    void hurry(AccountId account);
}
