package io.listeningpost.intake;

import java.util.Locale;

/** What became of a post. */
public enum IntakeOutcome {
    OPENED,
    COMMENTED,
    /** Commented, and the request was reopened by it. */
    REOPENED,
    OWN,
    REPOST,
    DUPLICATE,
    REJECTED,
    /** Known for reading only: an answered or quoted post that did not address us, or one from before the account was linked. */
    CONTEXT;

    /** Whether its words stand on a request. */
    public boolean isOnRequest() {
        return this == OPENED || this == COMMENTED || this == REOPENED;
    }

    /** The word in reports and over REST. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
