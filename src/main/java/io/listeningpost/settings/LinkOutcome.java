package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialFailure;

/** What came of linking an account. Unless it is {@link Linked}, nothing was saved. */
public sealed interface LinkOutcome {

    /**
     * The keys work and are saved.
     *
     * @param again whether the account was known: its settings, cursor and history stay
     */
    record Linked(AccountSettings settings, boolean again) implements LinkOutcome {
    }

    /**
     * Something the admin typed cannot be right.
     *
     * @param field one of {@code network}, {@code speaker}, {@code importFrom}, or a key of the network's credential fields
     */
    record Invalid(String field, String reason) implements LinkOutcome {
    }

    /** The keys belong to another account than the one to be linked again. */
    record OtherAccount(AccountId expected, AccountId found, String foundHandle) implements LinkOutcome {
    }

    /** It was removed a while ago, and what was heard and said is being forgotten: it can be linked when that is done. */
    record BeingForgotten(Removal removal) implements LinkOutcome {
    }

    /** Somebody removed the account at the very moment; that stands. */
    record RemovedMeanwhile(String handle) implements LinkOutcome {
    }

    /** The network did not say whose keys these are. */
    record NotIdentified(SocialFailure failure) implements LinkOutcome {
    }
}
