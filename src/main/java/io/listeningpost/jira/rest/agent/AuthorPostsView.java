package io.listeningpost.jira.rest.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author said to everybody lately. Everything a stranger wrote is plain text, to be encoded by whoever shows it.
 *
 * @param offered whether the network can be asked, and the reader may
 * @param cost    what asking costs at most, in US dollars; null where it costs nothing
 * @param posts   newest first; null while nobody asked within the last day
 * @param readAt  when the network told them
 */
record AuthorPostsView(boolean offered, @Nullable String cost, @Nullable List<SaidView> posts, @Nullable String readAt) {

    /** Nothing is told, and nobody can be asked. */
    static final AuthorPostsView NOTHING = new AuthorPostsView(false, null, null, null);

    record SaidView(String text, String at, String url) {
    }
}
