package io.listeningpost.intake;

import io.listeningpost.social.AccountId;

/** Has an account polled before its minute comes, because its network told of something. Thread-safe. */
@FunctionalInterface
public interface Waking {

    /**
     * The account is polled within seconds, unless it rests or its network wants quiet: nobody is asked earlier for it, and what was told
     * waits for the next round. However often it is said, a poll goes some seconds before the next. Returns at once; never throws.
     */
    void wake(AccountId account);
}
