package io.listeningpost.settings;

import io.listeningpost.lease.Tenure;
import io.listeningpost.social.AccountId;
import java.util.Optional;
import java.util.function.Function;

/** Lets one thread of the whole cluster at the keys of an account. Thread-safe. */
public interface KeyLock {

    /** Does the work if nobody else holds the account; empty otherwise. Never waits. */
    <T> Optional<T> alone(AccountId account, Function<Tenure, T> work);
}
