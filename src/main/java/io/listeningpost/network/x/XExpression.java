package io.listeningpost.network.x;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An admin's search in X's own language, read as far as is needed to say why it makes no sense: words, "phrases", operators with a
 * colon, minus to exclude, OR, brackets.
 */
final class XExpression {

    private static final Pattern TOKEN = Pattern.compile("\\s*(-?\\(|\\)|-?(?:[a-z_]+:)?\"[^\"]*\"|[^\\s()\"]+)");
    private static final int MOST_DEEP = 20;

    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String why) {
            super(why, null, false, false);
        }
    }

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private XExpression(String expression) throws Wrong {
        if (expression.chars().filter(c -> c == '"').count() % 2 == 1) {
            throw new Wrong("a quotation mark is not closed: write \" before and after the phrase");
        }
        Matcher token = TOKEN.matcher(expression);
        int end = 0;
        while (end < expression.length() && token.region(end, expression.length()).lookingAt()) {
            tokens.add(token.group(1));
            end = token.end();
        }
    }

    /** Why X or common sense does not take it, and how to mend it. */
    static Optional<String> objection(String expression) {
        String stripped = expression.strip();
        if (stripped.isEmpty()) {
            return Optional.of("the search is empty: write a product name, a common misspelling or a #hashtag");
        }
        int length = stripped.replaceAll("\\s+", " ").length();
        if (length > XQuery.ROOM) {
            return Optional.of("the search has " + length + " characters, X takes " + XQuery.ROOM + ": make two searches of it");
        }
        try {
            XExpression read = new XExpression(stripped);
            boolean holds = read.either(0);
            if (read.at < read.tokens.size()) {
                return Optional.of("a bracket is closed that was never opened: write as many ( as )");
            }
            return holds ? Optional.empty() : Optional.of(
                    "the search matches everything that anybody writes: on each side of every OR put at least one word of two characters "
                            + "or more, a \"phrase\", a #hashtag or an @handle that is not excluded");
        } catch (Wrong wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    /** Whether this holds the search to something; what does not would bring everything that anybody writes. */
    private boolean either(int deep) throws Wrong {
        if (deep > MOST_DEEP) {
            throw new Wrong("the search has more than " + MOST_DEEP + " brackets inside each other: take some away");
        }
        boolean holds = all(deep);
        while (at < tokens.size() && tokens.get(at).equals("OR")) {
            at++;
            holds &= all(deep);
        }
        return holds;
    }

    private boolean all(int deep) throws Wrong {
        boolean holds = one(deep);
        while (at < tokens.size() && !tokens.get(at).equals("OR") && !tokens.get(at).equals(")")) {
            holds |= one(deep);
        }
        return holds;
    }

    private boolean one(int deep) throws Wrong {
        if (at == tokens.size() || tokens.get(at).equals("OR")) {
            throw new Wrong("OR needs something on both of its sides: add it or take the OR away");
        }
        String token = tokens.get(at++);
        if (token.equals(")")) {
            throw new Wrong("a pair of brackets is empty or closed too early: write something between ( and )");
        }
        if (token.equals("-(")) {
            throw new Wrong("X excludes no brackets: instead of -(one OR two) write -one -two");
        }
        if (token.equals("(")) {
            boolean inner = either(deep + 1);
            if (at == tokens.size()) {
                throw new Wrong("a bracket is not closed: write as many ) as (");
            }
            at++;
            return inner;
        }
        Optional<String> objection = XTerm.objection(token);
        if (objection.isPresent()) {
            throw new Wrong(objection.get());
        }
        return XTerm.holds(token);
    }
}
