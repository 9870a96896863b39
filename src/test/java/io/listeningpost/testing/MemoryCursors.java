package io.listeningpost.testing;

import io.listeningpost.intake.Cursors;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Cursor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Cursors in memory. */
public final class MemoryCursors implements Cursors {

    private final Map<AccountId, Cursor> cursors = new ConcurrentHashMap<>();

    @Override
    public Optional<Cursor> find(AccountId account) {
        return Optional.ofNullable(cursors.get(account));
    }

    @Override
    public void save(AccountId account, Cursor cursor) {
        cursors.put(account, cursor);
    }
}
