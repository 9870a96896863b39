package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one account stands, for the page and for monitoring. Moments are ISO 8601 in UTC.
 *
 * @param level        {@code trouble} when something has to be done, {@code attention} when something should be looked at,
 *                     {@code paused}, or {@code well}
 * @param problems     what is wrong, the worst first
 * @param heardAt      when a post was last heard; null before the first
 * @param oldestPostAt when the oldest post that waits was written
 * @param turnAt       when a node last began a turn of the account; null before the first
 * @param worker       the node that is at it at this moment; null while none is
 * @param events       what the network told by itself; null where it may not
 */
record StandingView(
        String account,
        String handle,
        String network,
        String networkName,
        String state,
        String level,
        List<ProblemView> problems,
        @Nullable String heardAt,
        @Nullable String oldestPostAt,
        @Nullable OldestReplyView oldestReply,
        SpendingView spending,
        @Nullable String turnAt,
        @Nullable String worker,
        HealthView health,
        @Nullable EventsView events) {

    /**
     * One thing that is wrong.
     *
     * @param code   a {@link Problem} in lower case
     * @param urgent whether an administrator has to act
     * @param words  what the network or the app said of it; null where the code says all
     */
    record ProblemView(String code, boolean urgent, @Nullable String since, @Nullable String until, @Nullable String words) {
    }

    /** The reply that waits longest. */
    record OldestReplyView(String id, String since, String dueAt, @Nullable String reason, @Nullable String request) {
    }

    /**
     * What the account used, in US dollars as decimal text.
     *
     * @param dailyLimit   null for no limit
     * @param monthlyLimit likewise
     */
    record SpendingView(String today, @Nullable String dailyLimit, String month, @Nullable String monthlyLimit, AllowanceView allowance) {
    }
}
