package io.listeningpost.settings;

import io.listeningpost.social.AccountId;

/**
 * The team of each account. It outlives the account, so that what was private stays private when the account is removed or linked again.
 * Thread-safe, and safe with several nodes on one database.
 */
public interface Teams {

    /** {@link Team#EVERY_AGENT} until an admin decided otherwise. */
    Team of(AccountId account);

    void save(AccountId account, Team team);
}
