package io.listeningpost.testing;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Removal;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Accounts in memory; their keys lie open and can be made unreadable. */
public final class MemoryAccounts implements Accounts {

    private final Map<AccountId, AccountSettings> settings = new HashMap<>();
    private final Map<AccountId, Credentials> keys = new HashMap<>();
    private final Map<AccountId, Instant> exchanging = new HashMap<>();
    private final MemoryRemovals removals = new MemoryRemovals();

    @Override
    public synchronized List<AccountSettings> all() {
        return settings.values().stream()
                .sorted(Comparator.comparing((AccountSettings account) -> account.handle().toLowerCase(Locale.ROOT))
                        .thenComparing(account -> account.id().toString()))
                .toList();
    }

    @Override
    public synchronized Optional<AccountSettings> find(AccountId id) {
        return Optional.ofNullable(settings.get(id));
    }

    @Override
    public synchronized void save(AccountSettings account) {
        settings.put(account.id(), account);
    }

    @Override
    public synchronized Optional<AccountSettings> change(AccountId id, UnaryOperator<AccountSettings> change) {
        return Optional.ofNullable(settings.computeIfPresent(id, (known, old) -> change.apply(old)));
    }

    @Override
    public synchronized boolean saveCredentials(AccountId id, Credentials credentials) {
        if (!settings.containsKey(id)) {
            return false;
        }
        keys.put(id, credentials);
        exchanging.remove(id);
        return true;
    }

    @Override
    public synchronized boolean beginExchange(LinkedAccount held, Instant at) {
        boolean same = held.credentials().equals(keys.get(held.id()));
        if (same) {
            exchanging.put(held.id(), at);
        }
        return same;
    }

    @Override
    public synchronized Optional<Instant> exchangingSince(AccountId id) {
        return Optional.ofNullable(exchanging.get(id));
    }

    @Override
    public synchronized boolean endExchange(LinkedAccount held, Optional<Credentials> fresh) {
        boolean same = held.credentials().equals(keys.get(held.id()));
        if (same) {
            fresh.ifPresent(credentials -> keys.put(held.id(), credentials));
            exchanging.remove(held.id());
        }
        return same;
    }

    @Override
    public synchronized Optional<LinkedAccount> linked(AccountId id) {
        return find(id).flatMap(account ->
                Optional.ofNullable(keys.get(id)).map(credentials -> new LinkedAccount(id, account.handle(), credentials)));
    }

    @Override
    public synchronized void revoke(LinkedAccount refused) {
        Accounts.super.revoke(refused);
    }

    /** Nothing is sealed here. */
    @Override
    public int sealAnew() {
        return 0;
    }

    @Override
    public synchronized void remove(AccountId id) {
        settings.remove(id);
        keys.remove(id);
        exchanging.remove(id);
    }

    @Override
    public synchronized void remove(Removal removal) {
        if (settings.containsKey(removal.account())) {
            remove(removal.account());
            removals.begin(removal);
        }
    }

    /** What was removed with the wish that more is forgotten. */
    public MemoryRemovals removals() {
        return removals;
    }

    /** As after the loss of the key that seals them: the settings stay, the account's keys cannot be opened. */
    public synchronized void loseKeys(AccountId id) {
        keys.remove(id);
    }
}
