package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets one thread of the whole cluster at the keys of an account. Thread-safe. */
public interface KeyLock {

    /** Does the work if nobody else holds the account; empty otherwise. Never waits. */
    <T> Optional<T> alone(AccountId account, Supplier<T> work);
}
