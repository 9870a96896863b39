package io.listeningpost.network.x;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One term of a search. The operators are those of X's page on recent search, August 2026. */
final class XTerm {

    /** Those that X takes alone and that narrow a search. */
    private static final Set<String> NARROW = Set.of("from", "to", "url", "context", "entity", "conversation_id", "list",
            "in_reply_to_tweet_id", "quotes_of_tweet_id");
    /** Those that X does not take alone, and those that it does although they bring half of the world. */
    private static final Set<String> WIDE = Set.of("is", "has", "lang", "place", "place_country", "point_radius", "bounding_box",
            "min_likes", "min_replies", "min_reposts");
    private static final Set<String> REPOSTS = Set.of("retweets_of", "retweets_of_tweet_id");
    private static final Map<String, String> RENAMED = Map.of("min_faves", "min_likes", "min_retweets", "min_reposts");

    private XTerm() {
    }

    /** Why X does not take it. */
    static Optional<String> objection(String token) {
        String term = positive(token);
        if (term.matches("[#@$*?.,;:!_/\\\\&+~=|<>'-]*")) {
            return Optional.of("'" + token + "' alone says nothing: write the word that belongs to it, without a blank between");
        }
        if (term.equals("\"\"") || term.matches("\"[\\s\\p{Punct}]*\"")) {
            return Optional.of("there is no word between two quotation marks: write the phrase or take them away");
        }
        if (!term.startsWith("\"") && (term.startsWith("*") || term.endsWith("*"))) {
            return Optional.of("X knows no * in the place of letters: write every word that you mean, with OR between them");
        }
        return operator(term).flatMap(name -> objection(token, term, name));
    }

    /** Whether it holds a search to something; a single letter does not. */
    static boolean holds(String token) {
        if (token.startsWith("-")) {
            return false;
        }
        Optional<String> operator = operator(token);
        if (operator.isPresent()) {
            return NARROW.contains(operator.get());
        }
        String word = token.replaceAll("[\"#@$\\s\\p{Punct}]", "");
        return word.codePointCount(0, word.length()) > 1;
    }

    private static Optional<String> objection(String token, String term, String name) {
        if (RENAMED.containsKey(name)) {
            return Optional.of("the API of X has no " + name + ": write " + RENAMED.get(name) + ":");
        }
        if (REPOSTS.contains(name) || term.equalsIgnoreCase("is:retweet") && !token.startsWith("-")) {
            return Optional.of("reposts are never searched: take " + token + " away");
        }
        if (!NARROW.contains(name) && !WIDE.contains(name)) {
            return Optional.of("X knows no operator " + name + ": - put the words in quotation marks if you mean them as they are");
        }
        if (term.length() == name.length() + 1) {
            return Optional.of(name + ": says nothing alone: write what belongs to it right after the colon");
        }
        return term.equalsIgnoreCase("is:nullcast") && !token.startsWith("-")
                ? Optional.of("X only excludes promoted posts: write -is:nullcast") : Optional.empty();
    }

    /** The name before a colon; an address of the web has none. */
    private static Optional<String> operator(String term) {
        int colon = term.indexOf(':');
        boolean isOperator = colon > 0 && term.substring(0, colon).matches("[A-Za-z_]+") && !term.startsWith("//", colon + 1);
        return isOperator ? Optional.of(term.substring(0, colon).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String positive(String token) {
        return token.startsWith("-") ? token.substring(1) : token;
    }
}
