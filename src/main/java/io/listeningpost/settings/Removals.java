package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The accounts that were removed and of which things are to be forgotten: one wish an account, made by {@link Accounts#remove(Removal)}.
 * Thread-safe.
 */
public interface Removals {

    /** Under way and lately done, the oldest first. */
    List<Removal> all();

    Optional<Removal> find(AccountId account);

    /** That is not done yet. */
    default Optional<Removal> underWay(AccountId account) {
        return find(account).filter(removal -> !removal.isDone());
    }

    /**
     * Changes exactly this one, as it stands at that moment; nothing where another one or none stands there, or it is done. Of changes at
     * the same moment none is lost.
     */
    void change(Removal removal, UnaryOperator<Removal> change);

    /** Those that were done before. */
    void forget(Instant before);
}
