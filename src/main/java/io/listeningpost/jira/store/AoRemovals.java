package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.Removals;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.java.ao.Query;

/** Removals in the table REMOVAL. */
public final class AoRemovals implements Removals {

    private final Tables tables;

    public AoRemovals(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public List<Removal> all() {
        // as many rows as accounts that were removed lately
        return tables.list(RemovalRow.class, Query.select()).stream().map(RemovalJson::read)
                .sorted(Comparator.comparing(Removal::at).thenComparing(each -> each.account().toString())).toList();
    }

    @Override
    public Optional<Removal> find(AccountId account) {
        return row(tables, account).map(RemovalJson::read);
    }

    /** In the transaction that removes the account. */
    static void begin(Tables tables, Removal removal) {
        row(tables, removal.account()).ifPresent(old -> tables.take(RemovalRow.class, old.getID()));
        insert(tables, removal);
    }

    @Override
    public void change(Removal removal, UnaryOperator<Removal> change) {
        tables.contest(() -> row(tables, removal.account())
                .filter(row -> row.getDoneAt() == null && RemovalJson.read(row).at().equals(removal.at()))
                .map(row -> {
                    Removal changed = change.apply(RemovalJson.read(row));
                    tables.take(RemovalRow.class, row.getID());
                    return insert(tables, changed);
                }));
    }

    @Override
    public void forget(Instant before) {
        for (RemovalRow row : tables.list(RemovalRow.class, Query.select())) {
            if (Optional.ofNullable(row.getDoneAt()).filter(done -> done < Millis.atOrAfter(before)).isPresent()) {
                tables.contest(() -> tables.delete(RemovalRow.class, "ID = ?", row.getID()));
            }
        }
    }

    private static Optional<RemovalRow> row(Tables tables, AccountId account) {
        return tables.one(RemovalRow.class, "ACCOUNT = ?", account.toString());
    }

    private static RemovalRow insert(Tables tables, Removal removal) {
        Map<String, Object> columns = new HashMap<>(Map.of(
                "ACCOUNT", removal.account().toString(),
                "REMOVED_AT", removal.at().toEpochMilli(),
                "BODY", RemovalJson.write(removal)));
        removal.doneAt().ifPresent(done -> columns.put("DONE_AT", Millis.atOrAfter(done)));
        return tables.insert(RemovalRow.class, columns);
    }
}
