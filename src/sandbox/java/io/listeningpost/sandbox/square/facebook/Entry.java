package io.listeningpost.sandbox.square.facebook;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in public.
 *
 * @param shownFrom from when on the API tells it
 * @param post      the post that a comment stands below; null for a post
 * @param parent    the comment that an answer stands below
 * @param tagged    whether a post stands elsewhere and names the Page
 * @param hidden    whether the Page hid it from others
 * @param closed    whether the Page cannot answer it
 * @param names     ids of whom its text names
 * @param picture   where its picture is
 * @param gone      whether it was deleted
 */
public record Entry(String id, String author, String text, Instant at, Instant shownFrom, @Nullable String post, @Nullable String parent,
                    boolean tagged, boolean hidden, boolean closed, Set<String> names, @Nullable String picture, boolean gone) {

    public Entry {
        names = Set.copyOf(names);
    }

    Entry saying(String other) {
        return new Entry(id, author, other, at, shownFrom, post, parent, tagged, hidden, closed, names, picture, gone);
    }

    Entry deleted() {
        return new Entry(id, author, text, at, shownFrom, post, parent, tagged, hidden, closed, names, picture, true);
    }

    Entry concealed() {
        return new Entry(id, author, text, at, shownFrom, post, parent, tagged, true, closed, names, picture, gone);
    }
}
