package io.listeningpost.status;

import io.listeningpost.reply.OutboxEntry;

/** What a move of a request led to. */
public sealed interface StatusOutcome {

    /** Why nothing is said. */
    enum Reason {
        /** The request did not come from a conversation, or its account is gone. */
        NO_CONVERSATION,
        /** The status did not change. */
        NO_MOVE,
        /** The admin gave this status no words. */
        NO_WORDS,
        /** The project of the request lets this status say nothing. */
        PROJECT_SILENT,
        /** What the project says depends on the request's type, and nobody tells it now. */
        TYPE_UNTOLD,
        /** The account's own Jira user moved it, not a person. */
        NOT_A_PERSON,
        /** No admin acknowledged the network's rules for automation: the account's health tells them. */
        NOT_ACKNOWLEDGED,
        /** Nobody is known to answer. */
        NO_TURN,
        /** The network takes no answer to the customer's last post. */
        NOT_ADDRESSED,
        /** The customer said stop. */
        STOPPED,
        /** This status spoke already since the customer's last post. */
        SPOKEN,
        /** Whoever moved the request answered in the same act. */
        SAID_BY_ANSWER,
        /** As many automatic posts as the admin allows stand in the thread within 24 hours. */
        ENOUGH,
        /** One of our last replies in the conversation says exactly the same. */
        SAME_WORDS,
        /** The words are wrong: the account's health tells the admin. */
        WRONG_WORDS
    }

    /** The words stand in the outbox until their grace time is over. */
    record Queued(OutboxEntry entry) implements StatusOutcome {
    }

    record Silent(Reason reason, String detail) implements StatusOutcome {
    }
}
