package io.listeningpost.sandbox.desk.search;

/**
 * A piece of a query.
 *
 * @param at where it begins, counted from 1
 */
record Token(Kind kind, String text, int at) {

    enum Kind { WORD, QUOTED, OPERATOR, OPEN, CLOSE, COMMA, END }

    boolean word(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }
}
