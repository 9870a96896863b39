package io.listeningpost.sandbox.desk.search;

import java.util.List;

/** What a query asks of an issue. */
sealed interface Clause {

    /** All of them. */
    record And(List<Clause> all) implements Clause {
    }

    /** At least one of them. */
    record Or(List<Clause> any) implements Clause {
    }

    /** Not that. */
    record Not(Clause clause) implements Clause {
    }

    /**
     * A field compared with values.
     *
     * @param operator in lower case: =, !=, ~, !~, <, <=, >, >=, in, not in, is, is not
     */
    record Comparison(String field, String operator, List<Operand> operands) implements Clause {
    }

    /** What a field is compared with. */
    sealed interface Operand {

        /** As written. */
        record Value(String text) implements Operand {
        }

        /** EMPTY or NULL. */
        record Empty() implements Operand {
        }

        /** A function and its arguments. */
        record Call(String function, List<String> arguments) implements Operand {
        }
    }
}
