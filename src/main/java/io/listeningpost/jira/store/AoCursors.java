package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.intake.Cursors;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Cursor;
import java.util.Map;
import java.util.Optional;

/** Cursors in the table POLL_CURSOR. */
public final class AoCursors implements Cursors {

    private final Tables tables;

    public AoCursors(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Optional<Cursor> find(AccountId account) {
        return row(account).map(row -> new Cursor(Json.unquote(row.getPlace())));
    }

    @Override
    public void save(AccountId account, Cursor cursor) {
        tables.contest(() -> {
            row(account).ifPresent(old -> tables.take(PollCursorRow.class, old.getID()));
            return tables.insert(PollCursorRow.class, Map.of("ACCOUNT", account.toString(), "PLACE", Json.quote(cursor.value())));
        });
    }

    private Optional<PollCursorRow> row(AccountId account) {
        return tables.one(PollCursorRow.class, "ACCOUNT = ?", account.toString());
    }
}
