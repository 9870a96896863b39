package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The linked accounts. Keys are sealed at rest and leave only inside a {@link LinkedAccount}. Thread-safe. */
public interface Accounts {

    /** By handle. */
    List<AccountSettings> all();

    Optional<AccountSettings> find(AccountId id);

    /** Adds or replaces the settings; keys stay as they are. */
    void save(AccountSettings settings);

    /**
     * Changes the settings as they stand at that moment and answers what they became: of changes at the same moment none is lost. Empty for
     * an account that is not linked.
     *
     * @param change may be asked more than once; takes no time
     */
    Optional<AccountSettings> change(AccountId id, UnaryOperator<AccountSettings> change);

    /** Adds or replaces the keys of an account that is saved already; false, and nothing is kept, where it is not. */
    boolean saveCredentials(AccountId id, Credentials credentials);

    /** The account with its keys; empty when unknown or its keys cannot be opened. */
    Optional<LinkedAccount> linked(AccountId id);

    /** The network does not take these keys any more: marks the account revoked, unless it was linked with others or stopped meanwhile. */
    default void revoke(LinkedAccount refused) {
        boolean sameKeys = linked(refused.id()).filter(now -> now.credentials().equals(refused.credentials())).isPresent();
        if (sameKeys) {
            find(refused.id())
                    .filter(settings -> settings.state() == AccountState.LINKED)
                    .ifPresent(settings -> save(settings.withState(AccountState.REVOKED)));
        }
    }

    /** A person wants keys tried that the network refused: the account is as linked, and revoked again if they are still refused. */
    default void tryKeysAgain(AccountId id) {
        find(id).filter(settings -> settings.state() == AccountState.REVOKED)
                .ifPresent(settings -> save(settings.withState(AccountState.LINKED)));
    }

    /**
     * Notes that exactly these keys are about to be exchanged for new ones; the note outlives a crash. False, and nothing is noted, when
     * the account is gone or has others by now.
     */
    boolean beginExchange(LinkedAccount held, Instant at);

    /** Since when an exchange of the account's present keys is under way; one that nobody works on was cut off. */
    Optional<Instant> exchangingSince(AccountId id);

    /**
     * Ends it: in place of exactly these keys stand the new ones, if there are any. False, and nothing is changed, when the account is
     * gone or has others by now.
     */
    boolean endExchange(LinkedAccount held, Optional<Credentials> fresh);

    /** Seals with the newest key what an older one sealed; answers how many accounts there were. */
    int sealAnew();

    /** Forgets settings and keys. Journal, conversations and delivered replies stay. */
    void remove(AccountId id);

    /**
     * The same, and in the same step it stands in {@link Removals} that the others are to be forgotten too. Nothing for an account that is
     * not linked.
     */
    void remove(Removal removal);
}
