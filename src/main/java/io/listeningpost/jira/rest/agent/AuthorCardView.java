package io.listeningpost.jira.rest.agent;

import io.listeningpost.jira.rest.agent.ConversationView.AuthorView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who began a thread. What nobody told is null. Everything a stranger wrote is plain text, to be encoded by whoever shows it.
 *
 * @param author  null where nothing of them may be shown: what they wrote here was erased, or is not for the reader; then nothing else is
 * @param since   since when they are on the network
 * @param about   what they say of themselves
 * @param blocked that the account hears nothing of them any more, else null
 * @param earlier requests that began with a post of theirs and that the reader may see, newest first; null when Jira could not look
 * @param more    whether there are others
 * @param search  what finds all of them in Jira's issue search
 */
record AuthorCardView(
        @Nullable AuthorView author,
        @Nullable String since,
        @Nullable String about,
        @Nullable BlockedView blocked,
        @Nullable List<EarlierView> earlier,
        boolean more,
        @Nullable String search) {

    /** Nothing. */
    static final AuthorCardView NOBODY = new AuthorCardView(null, null, null, null, List.of(), false, null);

    /** Who blocked them, when and why, in that person's words, which may be empty. */
    record BlockedView(String by, String at, String reason) {
    }

    /**
     * An earlier request.
     *
     * @param resolvedAt null while it is open
     */
    record EarlierView(String key, String summary, String status, String openedAt, @Nullable String resolvedAt) {
    }
}
