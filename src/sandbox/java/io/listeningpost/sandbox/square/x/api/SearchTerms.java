package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a search query as X's pages "Build a query" and "Operators" of August 2026 tell (networks.md §2.1): terms apart are all wanted,
 * OR binds weaker, minus excludes, brackets group. A query that narrows nothing down is refused.
 */
final class SearchTerms {

    private static final Pattern TOKEN = Pattern.compile("-?\\(|\\)|-?\\w+:\"[^\"]*\"|-?\"[^\"]*\"|[^\\s()]+");

    private record Token(String text, int position) {
    }

    private final Operators operators;
    private final Deque<Token> tokens = new ArrayDeque<>();

    private SearchTerms(World world, String query) {
        this.operators = new Operators(world);
        Matcher token = TOKEN.matcher(query);
        while (token.find()) {
            tokens.add(new Token(token.group(), token.start() + 1));
        }
    }

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException if it is not one or matches almost everything; says what and where
     */
    static Predicate<Post> read(String query, World world) {
        SearchTerms terms = new SearchTerms(world, query);
        Sought all = terms.either();
        if (!terms.tokens.isEmpty()) {
            throw wrong("no viable alternative at input '" + terms.tokens.peek().text() + "'", terms.tokens.peek().position());
        }
        return switch (all.standing()) {
            case ALONE -> all.meaning();
            case NEGATED -> throw wrong("Rules must contain a non-negation term", 1);
            case NEEDS_COMPANY -> throw wrong("is/has/lang cannot be used as a standalone operator", 1);
        };
    }

    private Sought either() {
        Sought any = all();
        while (!tokens.isEmpty() && tokens.peek().text().equals("OR")) {
            tokens.poll();
            any = any.or(all());
        }
        return any;
    }

    private Sought all() {
        Sought all = one();
        while (!tokens.isEmpty() && !tokens.peek().text().equals("OR") && !tokens.peek().text().equals(")")) {
            all = all.and(one());
        }
        return all;
    }

    private Sought one() {
        Token token = tokens.poll();
        if (token == null || token.text().equals("OR") || token.text().equals(")")) {
            throw wrong("missing a term before '" + (token == null ? "<EOF>" : token.text()) + "'", token == null ? 1 : token.position());
        }
        boolean not = token.text().startsWith("-") && token.text().length() > 1;
        String term = not ? token.text().substring(1) : token.text();
        Sought meaning;
        if (term.equals("(")) {
            meaning = either();
            Token closing = tokens.poll();
            if (closing == null || !closing.text().equals(")")) {
                throw wrong("missing ')' at '<EOF>'", token.position());
            }
        } else {
            meaning = term(term, not, token.position());
        }
        return not ? meaning.not() : meaning;
    }

    private Sought term(String term, boolean not, int position) {
        String plain = term.toLowerCase(Locale.ROOT);
        if (plain.equals("and") || plain.equals("or")) {
            throw wrong("Ambiguous use of " + plain + " as a keyword. Use " + (plain.equals("and") ? "a space" : "OR")
                    + " to logically join two clauses, or \"" + plain + "\" to find occurrences of " + plain + " in text", position);
        }
        try {
            return operators.read(term, not);
        } catch (IllegalArgumentException unknown) {
            throw wrong(String.valueOf(unknown.getMessage()), position);
        }
    }

    private static IllegalArgumentException wrong(String message, int position) {
        return new IllegalArgumentException(message + " (at position " + position + ")");
    }
}
