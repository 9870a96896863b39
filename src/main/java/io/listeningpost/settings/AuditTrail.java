package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/**
 * Where it is written down who did what with accounts and replies, as far as the platform keeps such a log. Who acts is known there.
 * Never throws: what was done stays done. Thread-safe.
 */
@FunctionalInterface
public interface AuditTrail {

    void add(Entry entry);

    /** What can be done. */
    enum Deed {
        ACCOUNT_LINKED,
        /** An account that was linked before got other keys; which they are is not told. */
        KEYS_REPLACED,
        ACCOUNT_CHANGED,
        ACCOUNT_REMOVED,
        REPLY_SENT,
        REPLY_SUBMITTED,
        REPLY_APPROVED,
        REPLY_REFUSED,
        /** A reply went out although private words were found in it; the kinds are told, the words are not. */
        PRIVATE_WORDS_SENT,
        REPLY_WITHDRAWN,
        /** One that failed or waited was tried again at once, by a person. */
        REPLY_RETRIED,
        /** Nothing goes out any more, of no account. */
        REPLIES_SWITCHED_OFF,
        /** Somebody said why, or said it otherwise, while it was off. */
        REPLIES_OFF_EXPLAINED,
        REPLIES_SWITCHED_ON,
        RULES_CHANGED,
        CANNED_CHANGED,
        /** What a network charges, as an administrator knows it. */
        PRICES_CHANGED,
        /** An agent said of an author that their posts open no requests; who the author is stands in a sign only. */
        AUTHOR_BLOCKED,
        AUTHOR_UNBLOCKED,
        /** What statuses say in a project. */
        PROJECT_WORDS_CHANGED,
        /** An agent said of those who began two requests that they are the same person. */
        PERSON_SAID,
        PERSON_TAKEN_BACK,
        /** A file of configuration was imported; what changed by it is told besides. */
        CONFIGURATION_IMPORTED
    }

    /** What can change, most of it of an account. */
    enum Field {
        STATE,
        ROUTE,
        SPEAKER,
        GRACE,
        REOPENING,
        STATUSES,
        HEARING,
        BUDGET,
        AUTOMATION,
        WORDING,
        QUIET,
        PRIVATE_WORDS,
        /** Whether anything goes out at all. */
        REPLIES,
        RULES,
        TEAM,
        /** Canned answers. */
        CANNED,
        PRICES,
        /** What becomes of what was heard and said. */
        HEARD,
        /** Which parts a file of configuration changed. */
        CONFIGURATION
    }

    /**
     * One deed. Neither keys nor anything that a customer or an agent wrote is in it; what an administrator lets the brand say is.
     *
     * @param name what it was done to: a handle, the key of a request or of a project
     * @param id   of the account, of the reply, of the project, or what it is
     */
    record Entry(Deed deed, String name, String id, List<Changed> changes) {

        public Entry {
            changes = List.copyOf(changes);
        }
    }

    /** A setting before and after, in words that people read; see {@link Difference}. */
    record Changed(Field field, Optional<String> from, Optional<String> to) {
    }
}
