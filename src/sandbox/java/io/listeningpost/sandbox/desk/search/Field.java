package io.listeningpost.sandbox.desk.search;

import java.util.List;
import java.util.Set;

/**
 * A field of the query language.
 *
 * @param shown as the person wrote it
 * @param indexed the names it has in the index; several are searched as one
 */
record Field(String shown, List<String> indexed, Kind kind) {

    /** How a field is compared. */
    enum Kind {
        /** A constant or person, in any case. */
        NAMED(Set.of("=", "!=", "in", "not in", "is", "is not")),
        /** Text as it stands. */
        EXACT(Set.of("=", "!=", "in", "not in", "is", "is not")),
        /** Words. */
        TEXT(Set.of("~", "!~", "is", "is not")),
        /** Size. */
        NUMBER(Set.of("=", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not")),
        /** Moments. */
        MOMENT(Set.of("=", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"));

        private final Set<String> operators;

        Kind(Set<String> operators) {
            this.operators = operators;
        }

        boolean takes(String operator) {
            return operators.contains(operator);
        }
    }
}
