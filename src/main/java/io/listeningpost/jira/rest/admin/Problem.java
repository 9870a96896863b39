package io.listeningpost.jira.rest.admin;

import java.util.Locale;

/** Everything that can be wrong with an account, the worst first. */
enum Problem {

    /** The network does not take the keys. */
    REVOKED(true),
    /** The last round failed. */
    TROUBLE(true),
    /** The budget is used up: nothing is read. */
    BUDGET(true),
    /** It is not asked although nothing speaks against it. */
    STALLED(true),
    /** Nothing is heard where posts are usual. */
    SILENT(true),
    /** Replies rest after refusals. */
    BREAKER(true),
    /** Posts wait because nobody chose where they go. */
    UNROUTED(false),
    /** A post waits for long. */
    LATE(false),
    /** A reply waits for long. */
    REPLY_LATE(false),
    /** A source besides mentions brings nothing. */
    SOURCE(false),
    /** Most of the budget is used. */
    SAVING(false),
    /** The network did not tell everything. */
    GAP(false),
    /** Something else to mend. */
    WARNING(false);

    private final boolean urgent;

    Problem(boolean urgent) {
        this.urgent = urgent;
    }

    boolean isUrgent() {
        return urgent;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
