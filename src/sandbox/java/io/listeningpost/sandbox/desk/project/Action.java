package io.listeningpost.sandbox.desk.project;

import java.util.Set;

/**
 * A move of a workflow.
 *
 * @param from the statuses it leaves
 * @param resolution what it does to the resolution
 */
public record Action(int id, String name, Set<String> from, String to, Resolution resolution) {

    /** Copies the statuses. */
    public Action {
        from = Set.copyOf(from);
    }

    /** What a move does to the resolution. */
    public enum Resolution {
        /** Leaves it. */
        KEEP,
        /** Sets Done when there is none, or the one given. */
        SET,
        /** Takes it away. */
        CLEAR
    }
}
