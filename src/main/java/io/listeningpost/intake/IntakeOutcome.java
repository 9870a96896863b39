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
    CONTEXT,
    /** Left alone because a person said so, of this post or of its author. */
    IGNORED,
    /** Gone from its network, and so from here: only a tombstone is left. */
    DELETED;

    /** Whether its words stand on a request. */
    public boolean isOnRequest() {
        return this == OPENED || this == COMMENTED || this == REOPENED;
    }

    /** Whether its author's later deletion or change concerns us. */
    public boolean isToLookAfter() {
        return isOnRequest() || this == CONTEXT || this == IGNORED;
    }

    /** The word in reports and over REST. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
