package io.listeningpost.testing;

import io.listeningpost.intake.Cursors;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Source;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Cursors in memory. */
public final class MemoryCursors implements Cursors {

    private final Map<Place, Cursor> cursors = new ConcurrentHashMap<>();

    private record Place(AccountId account, String source) {
    }

    @Override
    public Optional<Cursor> find(AccountId account, Source source) {
        return Optional.ofNullable(cursors.get(new Place(account, source.key())));
    }

    @Override
    public void save(AccountId account, Source source, Cursor cursor) {
        cursors.put(new Place(account, source.key()), cursor);
    }

    @Override
    public void forget(AccountId account, String sourceKey) {
        cursors.remove(new Place(account, sourceKey));
    }
}
