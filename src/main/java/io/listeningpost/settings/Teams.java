package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The team of each account. It outlives the account, so that what was private stays private when the account is removed or linked again.
 * Thread-safe, and safe with several nodes on one database.
 */
public interface Teams {

    /** {@link Team#EVERY_AGENT} until an admin decided otherwise. */
    Team of(AccountId account);

    /** By nobody in particular. */
    void save(AccountId account, Team team);

    /**
     * Changes the team as it stands at that moment and answers what it became; where that is another one, it is noted whose change it was.
     *
     * @param change may be asked more than once; takes no time
     */
    Team change(AccountId account, Edit edit, UnaryOperator<Team> change);

    /** The last change, as far as it is known. */
    Optional<Edit> lastEdit(AccountId account);
}
