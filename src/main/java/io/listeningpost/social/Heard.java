package io.listeningpost.social;

/** How we came to know a post. Where several are true the first in this order holds. */
public enum Heard {
    DIRECT,
    MENTION,
    /** Quotes a post of ours without naming us. */
    QUOTE,
    /** Found by an admin's search: its author did not address us. */
    SEARCH;

    /** Whether it brings us nearer to the author than the other way does. */
    public boolean isNearerThan(Heard other) {
        return compareTo(other) < 0;
    }
}
