package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.Nullable;

/**
 * One post in the journal.
 *
 * @param id      the row
 * @param post    the first id of the post's edit history
 * @param state   {@code new}, {@code working} or {@code done}
 * @param outcome what became of it, null until it is done
 * @param request key of the request it went to
 * @param author  the author's handle; their name where there is none, their id where there is no name either
 */
record JournalView(
        String id,
        String post,
        String url,
        String thread,
        String author,
        String text,
        String at,
        String seenAt,
        String state,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String request) {
}
