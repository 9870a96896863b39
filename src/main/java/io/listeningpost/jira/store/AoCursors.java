package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.intake.Cursors;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Source;
import java.util.Map;
import java.util.Optional;

/** Cursors in the table POLL_CURSOR. */
public final class AoCursors implements Cursors {

    private static final String MENTIONS = new Source.Mentions().key();

    private final Tables tables;

    public AoCursors(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Optional<Cursor> find(AccountId account, Source source) {
        return row(place(account, source.key())).map(row -> new Cursor(Json.unquote(row.getPlace())));
    }

    @Override
    public void save(AccountId account, Source source, Cursor cursor) {
        String place = place(account, source.key());
        tables.contest(() -> {
            row(place).ifPresent(old -> tables.take(PollCursorRow.class, old.getID()));
            return tables.insert(PollCursorRow.class, Map.of("ACCOUNT", place, "PLACE", Json.quote(cursor.value())));
        });
    }

    @Override
    public void forget(AccountId account, String sourceKey) {
        tables.delete(PollCursorRow.class, "ACCOUNT = ?", place(account, sourceKey));
    }

    /** Mentions are older than all other sources: their cursors stand under the bare account. */
    private static String place(AccountId account, String sourceKey) {
        return sourceKey.equals(MENTIONS) ? account.toString() : Keys.of(account, sourceKey);
    }

    private Optional<PollCursorRow> row(String place) {
        return tables.one(PollCursorRow.class, "ACCOUNT = ?", place);
    }
}
