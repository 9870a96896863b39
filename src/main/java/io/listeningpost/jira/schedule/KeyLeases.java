package io.listeningpost.jira.schedule;

import io.listeningpost.lease.Tenancy;
import io.listeningpost.lease.Tenure;
import io.listeningpost.settings.KeyLock;
import io.listeningpost.social.AccountId;
import java.util.Optional;
import java.util.function.Function;

/** The keys of an account under a lease of their own: they are asked for within turns too. Thread-safe. */
final class KeyLeases implements KeyLock {

    private final Tenancy tenancy;
    private final EarlierRelease earlier;

    KeyLeases(Tenancy tenancy, EarlierRelease earlier) {
        this.tenancy = tenancy;
        this.earlier = earlier;
    }

    @Override
    public <T> Optional<T> alone(AccountId account, Function<Tenure, T> work) {
        return tenancy.during("keys/" + account, () -> false, tenure -> earlier.keysBeside(account, () -> work.apply(tenure)))
                .flatMap(done -> done);
    }
}
