package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Source;
import java.util.Optional;

/** Where the last poll of each source of each account stopped. Thread-safe. */
public interface Cursors {

    Optional<Cursor> find(AccountId account, Source source);

    void save(AccountId account, Source source, Cursor cursor);

    /** The source with this key is listened to no more: should it be again, it starts then. */
    void forget(AccountId account, String sourceKey);
}
