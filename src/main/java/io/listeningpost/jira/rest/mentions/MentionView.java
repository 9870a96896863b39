package io.listeningpost.jira.rest.mentions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post and what became of it. Moments are ISO 8601 in UTC; everything a stranger wrote is plain text, to be encoded by whoever
 * shows it.
 *
 * @param id         the row
 * @param account    the id of the account that heard it
 * @param url        where it is on its network; may be empty
 * @param author     null where the network tells nobody any more
 * @param visibility {@code public}, {@code protected} or {@code direct}
 * @param hidden     whether its words are withheld, because it is not public and stands on a request that the caller may not see
 * @param way        {@code direct}, {@code mention}, {@code quote}, {@code search} or {@code beside}
 * @param shelf      {@code waiting}, {@code request}, {@code context}, {@code ignored}, {@code rejected} or {@code other}
 * @param outcome    what became of it in one word, null while it waits
 * @param why        a sentence for people, in their language
 * @param note       what else happened, null for nothing
 * @param request    key of its request, or of the one that it goes on in since they were merged; null where there is none or the caller
 *                   may not see it
 * @param cameTo     key of the request that it came to first, where that was merged into {@code request}; else null
 * @param joins      key of the request that its thread has already, where {@code open} makes it a comment; null where it would open one,
 *                   and where the caller may not see that request
 * @param answered   whether an agent's answer to it, or to what its author said later in that talk, is out; null where there is nothing
 *                   to answer
 * @param blocked    whether its author is blocked
 * @param can        what may be done: {@code open}, {@code link}, {@code merge}, {@code split}, {@code ignore},
 *                   {@code block}, {@code unblock}
 * @param decision   the last that people decided about it, null for nothing
 */
record MentionView(
        String id,
        String account,
        String handle,
        String network,
        String url,
        @Nullable AuthorView author,
        String text,
        String at,
        String seenAt,
        boolean edited,
        String visibility,
        boolean hidden,
        String way,
        String shelf,
        @Nullable String outcome,
        String why,
        @Nullable String note,
        @Nullable String request,
        @Nullable String cameTo,
        @Nullable String joins,
        @Nullable Boolean answered,
        boolean blocked,
        List<String> can,
        @Nullable DecisionView decision) {

    /** Someone on the network. */
    record AuthorView(String id, String handle, String name, boolean verified) {
    }

    /**
     * What somebody decided.
     *
     * @param act       {@code open}, {@code link}, {@code merge}, {@code split} or {@code ignore}
     * @param state     {@code waiting}, {@code done}, {@code refused} or {@code undone}
     * @param by        the name of who decided
     * @param undoUntil until when it can be taken back, null when it cannot
     */
    record DecisionView(String id, String act, String state, String by, String at, @Nullable String undoUntil) {
    }
}
