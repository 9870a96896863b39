package io.listeningpost.cost;

import java.time.Instant;

/** What an account may still read. Replies are never stopped by a budget: their cost is shown before they are sent. */
public sealed interface Allowance {

    /** Everything. */
    record Everything() implements Allowance {
    }

    /**
     * Only what no conversation can do without: searches, quotes and re-checks rest.
     *
     * @param reason in words for an admin
     */
    record Essentials(String reason, Instant until) implements Allowance {
    }

    /** Nothing at all: mentions stop. */
    record Nothing(String reason, Instant until) implements Allowance {
    }
}
