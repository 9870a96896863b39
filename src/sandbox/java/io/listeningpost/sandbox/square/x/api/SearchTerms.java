package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search query: words, "phrases", {@code @handle}, {@code #tag}, {@code from: to: conversation_id: in_reply_to_tweet_id: is: lang:},
 * minus to exclude, OR, brackets. Words apart are all wanted; OR binds weaker.
 */
final class SearchTerms {

    private static final Pattern TOKEN = Pattern.compile("-?\\(|\\)|-?\"[^\"]*\"|[^\\s()]+");

    private final World world;
    private final Deque<String> tokens = new ArrayDeque<>();

    private SearchTerms(World world, String query) {
        this.world = world;
        Matcher token = TOKEN.matcher(query);
        while (token.find()) {
            tokens.add(token.group());
        }
    }

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException if it is not one; says what
     */
    static Predicate<Post> read(String query, World world) {
        SearchTerms terms = new SearchTerms(world, query);
        Predicate<Post> all = terms.either();
        if (!terms.tokens.isEmpty()) {
            throw new IllegalArgumentException("no viable alternative at input '" + terms.tokens.peek() + "'");
        }
        return all;
    }

    private Predicate<Post> either() {
        Predicate<Post> any = all();
        while ("OR".equals(tokens.peek())) {
            tokens.poll();
            any = any.or(all());
        }
        return any;
    }

    private Predicate<Post> all() {
        Predicate<Post> all = one();
        while (!tokens.isEmpty() && !tokens.peek().equals("OR") && !tokens.peek().equals(")")) {
            all = all.and(one());
        }
        return all;
    }

    private Predicate<Post> one() {
        String token = tokens.poll();
        if (token == null || token.equals("OR") || token.equals(")")) {
            throw new IllegalArgumentException("missing a term before '" + (token == null ? "<EOF>" : token) + "'");
        }
        boolean not = token.startsWith("-") && token.length() > 1;
        String term = not ? token.substring(1) : token;
        Predicate<Post> meaning;
        if (term.equals("(")) {
            meaning = either();
            if (!")".equals(tokens.poll())) {
                throw new IllegalArgumentException("missing ')' at '<EOF>'");
            }
        } else {
            meaning = term(term);
        }
        return not ? meaning.negate() : meaning;
    }

    private Predicate<Post> term(String term) {
        int colon = term.indexOf(':');
        if (colon > 0 && !term.startsWith("\"") && !term.startsWith("http")) {
            return operator(term.substring(0, colon), term.substring(colon + 1));
        }
        if (term.startsWith("@")) {
            Optional<String> id = world.byHandle(term.substring(1)).map(Person::id);
            return post -> id.map(post.mentioned()::contains).orElse(false);
        }
        String words = term.replace("\"", "").toLowerCase(Locale.ROOT);
        Pattern whole = Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}_])");
        return post -> whole.matcher(post.text().toLowerCase(Locale.ROOT)).find();
    }

    private Predicate<Post> operator(String name, String value) {
        return switch (name) {
            case "conversation_id" -> post -> post.conversation().equals(value);
            case "in_reply_to_tweet_id" -> post -> value.equals(post.repliesTo());
            case "from" -> post -> world.person(post.author()).filter(who -> names(who, value)).isPresent();
            case "to" -> post -> post.repliesTo() != null && Optional.ofNullable(world.authorOf(post.repliesTo())).flatMap(world::person)
                    .filter(who -> names(who, value)).isPresent();
            case "lang" -> post -> post.lang().equals(value);
            case "is" -> switch (value) {
                case "retweet" -> post -> post.reposts() != null;
                case "reply" -> post -> post.repliesTo() != null;
                case "quote" -> post -> post.quotes() != null;
                default -> throw new IllegalArgumentException("Reference to invalid operator 'is:" + value + "'");
            };
            default -> throw new IllegalArgumentException("Reference to invalid operator '" + name + "'");
        };
    }

    private static boolean names(Person person, String value) {
        return person.handle().equalsIgnoreCase(value) || person.id().equals(value);
    }
}
