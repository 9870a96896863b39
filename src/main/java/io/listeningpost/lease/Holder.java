package io.listeningpost.lease;

import java.util.Optional;

/**
 * Who holds a lease in one turn.
 *
 * @param node  one life of a node: another after each start
 * @param token counts the turns under the lease's name: whoever comes later has a greater one
 */
public record Holder(String node, long token) {

    /** Whose turn never comes: for looking only. */
    public static final Holder NOBODY = new Holder("", 0);

    private static final char SEPARATOR = '/';

    /** As {@link #toString()} writes it; empty for anything else. */
    public static Optional<Holder> parse(String text) {
        int at = text.lastIndexOf(SEPARATOR);
        try {
            return at < 0 ? Optional.empty() : Optional.of(new Holder(text.substring(0, at), Long.parseLong(text.substring(at + 1))));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether this one's turn came after that one's, which is over then. Of the same name only. */
    public boolean isAfter(Holder other) {
        return token > other.token;
    }

    @Override
    public String toString() {
        return node + SEPARATOR + token;
    }
}
