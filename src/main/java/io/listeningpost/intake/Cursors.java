package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Cursor;
import java.util.Optional;

/** Where the last poll of each account stopped. Thread-safe. */
public interface Cursors {

    Optional<Cursor> find(AccountId account);

    void save(AccountId account, Cursor cursor);
}
