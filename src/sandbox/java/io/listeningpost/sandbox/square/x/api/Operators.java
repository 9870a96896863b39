package io.listeningpost.sandbox.square.x.api;

import com.twitter.twittertext.Extractor;
import io.listeningpost.sandbox.square.x.world.Link;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The search operators, by X's page "Operators" of August 2026 (networks.md §2.1). Those that need what the Square does not have (places,
 * lists, annotations) are refused as X refuses an operator outside of a plan.
 */
final class Operators {

    private static final String ELSEWHERE = "Operator is not available in current product or product packaging. Please refer to complete "
            + "available operator list at http://t.co/operators.";

    private final World world;

    Operators(World world) {
        this.world = world;
    }

    /**
     * Reads one term without its minus.
     *
     * @param negated whether a minus stood before it
     * @throws IllegalArgumentException if it is none; says what
     */
    Sought read(String term, boolean negated) {
        int colon = term.indexOf(':');
        if (term.startsWith("\"") || colon <= 0 || !term.substring(0, colon).matches("\\w+")) {
            return Sought.alone(word(term));
        }
        String name = term.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = term.substring(colon + 1).replace("\"", "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Reference to operator '" + name + "' without a value");
        }
        return switch (name) {
            case "from" -> Sought.alone(post -> is(post.author(), value));
            case "to" -> Sought.alone(post -> post.repliesTo() != null && is(world.authorOf(post.repliesTo()), value));
            case "url" -> Sought.alone(post -> links(post).anyMatch(link -> Words.within(value, link.target())
                    || Words.within(value, link.shortened())));
            case "retweets_of" -> Sought.alone(post -> post.reposts() != null && is(world.authorOf(post.reposts()), value));
            case "conversation_id" -> Sought.alone(post -> post.conversation().equals(value));
            case "in_reply_to_tweet_id", "in_reply_to_status_id" -> Sought.alone(refers(value, Post::repliesTo));
            case "quotes_of_tweet_id", "quotes_of_status_id" -> Sought.alone(refers(value, Post::quotes));
            case "retweets_of_tweet_id", "retweets_of_status_id" -> Sought.alone(refers(value, Post::reposts));
            case "lang" -> Sought.withOthers(post -> post.lang().equalsIgnoreCase(value));
            case "is" -> Sought.withOthers(kind(value, negated));
            case "has" -> Sought.withOthers(part(value));
            default -> throw new IllegalArgumentException("Reference to invalid operator '" + name + "'. " + ELSEWHERE);
        };
    }

    private Predicate<Post> word(String term) {
        String name = term.substring(1);
        return switch (term.charAt(0)) {
            // networks.md §2.2: mentions that a reply carries along count as mentions too
            case '@' -> post -> world.byHandle(name).map(Person::id).filter(post.mentioned()::contains).isPresent();
            case '#' -> post -> new Extractor().extractHashtags(post.text()).stream().anyMatch(name::equalsIgnoreCase);
            case '$' -> post -> new Extractor().extractCashtags(post.text()).stream().anyMatch(name::equalsIgnoreCase);
            case '"' -> {
                if (term.length() < 3 || !term.endsWith("\"")) {
                    throw new IllegalArgumentException("no viable alternative at input '" + term + "'");
                }
                yield Words.phrase(term.substring(1, term.length() - 1));
            }
            default -> Words.phrase(term);
        };
    }

    private Predicate<Post> kind(String value, boolean negated) {
        return switch (value) {
            case "retweet" -> post -> post.reposts() != null;
            case "reply" -> post -> post.repliesTo() != null;
            case "quote" -> post -> post.quotes() != null;
            case "verified" -> post -> world.person(post.author()).filter(Person::verified).isPresent();
            case "nullcast" -> {
                if (!negated) {
                    throw new IllegalArgumentException("is:nullcast can only be used as a negated operator: -is:nullcast");
                }
                yield post -> false;
            }
            default -> throw new IllegalArgumentException("Reference to invalid operator 'is:" + value + "'. " + ELSEWHERE);
        };
    }

    private static Predicate<Post> part(String value) {
        return switch (value) {
            case "hashtags" -> post -> !new Extractor().extractHashtags(post.text()).isEmpty();
            case "cashtags" -> post -> !new Extractor().extractCashtags(post.text()).isEmpty();
            case "links" -> post -> links(post).findAny().isPresent();
            case "mentions" -> post -> !post.mentioned().isEmpty();
            case "media", "media_link", "images" -> post -> !post.media().isEmpty();
            case "video_link", "videos", "geo" -> post -> false;
            default -> throw new IllegalArgumentException("Reference to invalid operator 'has:" + value + "'. " + ELSEWHERE);
        };
    }

    /** Posts that refer to this one, under the id of any of its versions. */
    private Predicate<Post> refers(String id, Function<Post, String> reference) {
        List<String> versions = world.find(id).map(world::versions).orElse(List.of(id));
        return post -> reference.apply(post) != null && versions.contains(reference.apply(post));
    }

    private boolean is(String person, String value) {
        Optional<Person> found = Optional.ofNullable(person).flatMap(world::person);
        return found.filter(who -> who.handle().equalsIgnoreCase(value) || who.id().equals(value)).isPresent();
    }

    private static Stream<Link> links(Post post) {
        return Stream.concat(post.links().stream(), post.tail().stream());
    }
}
