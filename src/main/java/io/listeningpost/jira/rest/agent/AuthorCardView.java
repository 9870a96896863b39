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
 * @param earlier requests that began with a post of theirs, or of one of the others, and that the reader may see, newest first; null when
 *                Jira could not look
 * @param more    whether there are others
 * @param search  what finds all of them in Jira's issue search
 * @param others  authors who agents say are the same person, as far as the reader may know of them
 * @param sayable whether it can be said of them who else they are
 */
record AuthorCardView(
        @Nullable AuthorView author,
        @Nullable String since,
        @Nullable String about,
        @Nullable BlockedView blocked,
        @Nullable List<EarlierView> earlier,
        boolean more,
        @Nullable String search,
        List<OtherAuthorView> others,
        boolean sayable) {

    /** Nothing. */
    static final AuthorCardView NOBODY = new AuthorCardView(null, null, null, null, List.of(), false, null, List.of(), false);

    /** Who blocked them, when and why, in that person's words, which may be empty. */
    record BlockedView(String by, String at, String reason) {
    }

    /**
     * An earlier request.
     *
     * @param resolvedAt  null while it is open
     * @param networkName of whoever began it, where it is one of the others; else null
     * @param handle      theirs, without {@code @}; null likewise
     */
    record EarlierView(String key, String summary, String status, String openedAt, @Nullable String resolvedAt,
            @Nullable String networkName, @Nullable String handle) {
    }

    /**
     * Another author who is the same person.
     *
     * @param saying  by which it is taken back
     * @param handle  without {@code @}, may be empty
     * @param request one that they began
     * @param by      the name of whoever said so
     * @param blocked that the account which heard them hears nothing of them any more, else null
     */
    record OtherAuthorView(String saying, String networkName, String handle, String name, String request, String by, String at,
            @Nullable BlockedView blocked) {
    }
}
