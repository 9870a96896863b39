package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.Sealer;
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
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Accounts in the table ACCOUNT, their keys sealed before they reach the database. */
public final class AoAccounts implements Accounts {

    private final Tables tables;
    private final Sealer sealer;

    public AoAccounts(ActiveObjects ao, Sealer sealer) {
        this.tables = new Tables(ao);
        this.sealer = sealer;
    }

    @Override
    public List<AccountSettings> all() {
        // the one table read whole: it has as many rows as admins linked by hand
        return tables.list(AccountRow.class, Query.select()).stream()
                .map(AoAccounts::settings)
                .sorted(Comparator.comparing((AccountSettings account) -> account.handle().toLowerCase(Locale.ROOT))
                        .thenComparing(account -> account.id().toString()))
                .toList();
    }

    @Override
    public Optional<AccountSettings> find(AccountId id) {
        return row(id).map(AoAccounts::settings);
    }

    @Override
    public void save(AccountSettings settings) {
        tables.contest(() -> {
            Optional<AccountRow> old = row(settings.id());
            return replace(old, settings, old.map(AccountRow::getSealedKeys), old.map(AccountRow::getExchangingAt));
        });
    }

    @Override
    public Optional<AccountSettings> change(AccountId id, UnaryOperator<AccountSettings> change) {
        return tables.contest(() -> row(id).map(row -> {
            AccountSettings changed = change.apply(settings(row));
            replace(Optional.of(row), changed, Optional.ofNullable(row.getSealedKeys()), Optional.ofNullable(row.getExchangingAt()));
            return changed;
        }));
    }

    @Override
    public boolean saveCredentials(AccountId id, Credentials credentials) {
        String sealed = sealer.seal(clear(credentials));
        return tables.contest(() -> row(id).map(old -> {
            replace(Optional.of(old), settings(old), Optional.of(sealed), Optional.empty());
            return true;
        }).orElse(false));
    }

    @Override
    public boolean beginExchange(LinkedAccount held, Instant at) {
        return changeKeys(held, Optional.empty(), Optional.of(at.toEpochMilli()));
    }

    @Override
    public Optional<Instant> exchangingSince(AccountId id) {
        return row(id).map(AccountRow::getExchangingAt).map(Instant::ofEpochMilli);
    }

    @Override
    public boolean endExchange(LinkedAccount held, Optional<Credentials> fresh) {
        return changeKeys(held, fresh, Optional.empty());
    }

    /** Only where exactly these keys still stand. */
    private boolean changeKeys(LinkedAccount held, Optional<Credentials> fresh, Optional<Long> exchangingAt) {
        Optional<String> sealed = fresh.map(AoAccounts::clear).map(sealer::seal);
        return tables.contest(() -> row(held.id())
                .filter(row -> keys(row).filter(held.credentials()::equals).isPresent())
                .map(row -> replace(Optional.of(row), settings(row), sealed.or(() -> Optional.ofNullable(row.getSealedKeys())),
                        exchangingAt))
                .isPresent());
    }

    @Override
    public void revoke(LinkedAccount refused) {
        tables.contest(() -> row(refused.id())
                .filter(row -> settings(row).state() == AccountState.LINKED)
                .filter(row -> keys(row).filter(refused.credentials()::equals).isPresent())
                .map(row -> replace(Optional.of(row), settings(row).withState(AccountState.REVOKED),
                        Optional.ofNullable(row.getSealedKeys()), Optional.ofNullable(row.getExchangingAt()))));
    }

    private AccountRow replace(
            Optional<AccountRow> old, AccountSettings settings, Optional<String> sealed, Optional<Long> exchangingAt) {
        old.ifPresent(row -> tables.take(AccountRow.class, row.getID()));
        Map<String, Object> columns = new HashMap<>();
        columns.put("ACCOUNT", settings.id().toString());
        columns.put("SETTINGS", SettingsJson.write(settings));
        sealed.ifPresent(value -> columns.put("SEALED_KEYS", value));
        exchangingAt.ifPresent(value -> columns.put("EXCHANGING_AT", value));
        return tables.insert(AccountRow.class, columns);
    }

    @Override
    public Optional<LinkedAccount> linked(AccountId id) {
        return row(id).flatMap(row -> keys(row).map(credentials -> new LinkedAccount(id, settings(row).handle(), credentials)));
    }

    @Override
    public int sealAnew() {
        return (int) tables.list(AccountRow.class, Query.select()).stream()
                .filter(row -> sealedKeys(row).filter(sealer::isOutdated).isPresent())
                .filter(row -> sealAnew(row.getAccount()))
                .count();
    }

    /** Whatever stands there by now; settings and an exchange under way stay as they are. */
    private boolean sealAnew(String account) {
        return tables.contest(() -> tables.one(AccountRow.class, "ACCOUNT = ?", account)
                .flatMap(row -> sealedKeys(row).filter(sealer::isOutdated).flatMap(sealer::open)
                        .map(clear -> replace(Optional.of(row), settings(row), Optional.of(sealer.seal(clear)),
                                Optional.ofNullable(row.getExchangingAt()))))
                .isPresent());
    }

    @Override
    public void remove(AccountId id) {
        // by the id that was read: deleting by account would miss the row that replaces it at this very moment
        tables.contest(() -> row(id).map(row -> {
            tables.take(AccountRow.class, row.getID());
            return row.getID();
        }));
    }

    @Override
    public void remove(Removal removal) {
        tables.contest(() -> row(removal.account()).map(row -> {
            tables.take(AccountRow.class, row.getID());
            AoRemovals.begin(tables, removal);
            return row.getID();
        }));
    }

    private Optional<AccountRow> row(AccountId id) {
        return tables.one(AccountRow.class, "ACCOUNT = ?", id.toString());
    }

    private static AccountSettings settings(AccountRow row) {
        return SettingsJson.read(AccountId.parse(row.getAccount()), row.getSettings());
    }

    private static String clear(Credentials credentials) {
        return Json.write(CredentialsJson.write(credentials));
    }

    private static Optional<String> sealedKeys(AccountRow row) {
        @Nullable String sealed = row.getSealedKeys();
        return Optional.ofNullable(sealed);
    }

    private Optional<Credentials> keys(AccountRow row) {
        return sealedKeys(row).flatMap(sealer::open).map(Json::read).map(CredentialsJson::read);
    }
}
