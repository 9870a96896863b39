package io.listeningpost.settings;

import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Entry;
import io.listeningpost.settings.AuditTrail.Field;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Accounts whose linking, changes and removal are written into the audit trail. Keys that are exchanged by themselves are no deed. */
public final class AuditedAccounts implements Accounts {

    private final Accounts accounts;
    private final AuditTrail trail;
    private final AuditNames names;

    public AuditedAccounts(Accounts accounts, AuditTrail trail, AuditNames names) {
        this.accounts = accounts;
        this.trail = trail;
        this.names = names;
    }

    @Override
    public List<AccountSettings> all() {
        return accounts.all();
    }

    @Override
    public Optional<AccountSettings> find(AccountId id) {
        return accounts.find(id);
    }

    @Override
    public void save(AccountSettings settings) {
        Optional<AccountSettings> before = accounts.find(settings.id());
        accounts.save(settings);
        told(before, settings);
    }

    @Override
    public Optional<AccountSettings> change(AccountId id, UnaryOperator<AccountSettings> change) {
        AtomicReference<@Nullable AccountSettings> before = new AtomicReference<>();
        Optional<AccountSettings> after = accounts.change(id, now -> {
            before.set(now);
            return change.apply(now);
        });
        after.ifPresent(settings -> told(Optional.ofNullable(before.get()), settings));
        return after;
    }

    private void told(Optional<AccountSettings> before, AccountSettings settings) {
        before.map(old -> AccountDifference.of(names, old, settings)).filter(changes -> !changes.isEmpty())
                .ifPresent(changes -> trail.add(entry(Deed.ACCOUNT_CHANGED, settings, changes)));
    }

    /**
     * Keys come from an admin who links the account. Where it had some, or a place for its requests, it was linked before: an account whose
     * keys cannot be opened any more is not new.
     */
    @Override
    public boolean saveCredentials(AccountId id, Credentials credentials) {
        boolean hadKeys = accounts.linked(id).isPresent();
        boolean saved = accounts.saveCredentials(id, credentials);
        if (saved) {
            accounts.find(id).ifPresent(settings -> trail.add(entry(
                    hadKeys || settings.route().isPresent() ? Deed.KEYS_REPLACED : Deed.ACCOUNT_LINKED, settings, List.of())));
        }
        return saved;
    }

    @Override
    public Optional<LinkedAccount> linked(AccountId id) {
        return accounts.linked(id);
    }

    @Override
    public boolean beginExchange(LinkedAccount held, Instant at) {
        return accounts.beginExchange(held, at);
    }

    @Override
    public Optional<Instant> exchangingSince(AccountId id) {
        return accounts.exchangingSince(id);
    }

    @Override
    public boolean endExchange(LinkedAccount held, Optional<Credentials> fresh) {
        return accounts.endExchange(held, fresh);
    }

    @Override
    public int sealAnew() {
        return accounts.sealAnew();
    }

    @Override
    public void remove(AccountId id) {
        Optional<AccountSettings> before = accounts.find(id);
        accounts.remove(id);
        before.ifPresent(settings -> removed(settings, RemovalChoice.KEEP));
    }

    @Override
    public void remove(Removal removal) {
        Optional<AccountSettings> before = accounts.find(removal.account());
        accounts.remove(removal);
        before.ifPresent(settings -> removed(settings, removal.choice()));
    }

    private void removed(AccountSettings settings, RemovalChoice choice) {
        trail.add(entry(Deed.ACCOUNT_REMOVED, settings,
                List.of(new Changed(Field.HEARD, Optional.empty(), Optional.of(AuditWords.of(choice))))));
    }

    private static Entry entry(Deed deed, AccountSettings settings, List<Changed> changes) {
        return new Entry(deed, "@" + settings.handle(), settings.id().toString(), changes);
    }
}
