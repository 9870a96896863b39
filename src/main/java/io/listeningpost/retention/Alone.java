package io.listeningpost.retention;

import io.listeningpost.social.AccountId;

/** Keeps everybody else away from an account, on all nodes, while something is done. Never waits for anybody. Thread-safe. */
@FunctionalInterface
public interface Alone {

    /** False, and nothing is done, while somebody else is at the account. */
    boolean during(AccountId account, Runnable work);
}
