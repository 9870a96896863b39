package io.listeningpost.sandbox.square.x.world;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What X refuses to publish: too long a text (networks.md §2.7), a second cashtag, an answer to somebody who did not call us, an answer
 * that the author does not want, the same words again (networks.md §2.6). The rules on whom to answer, on cashtags and on repeated words
 * bind robots only.
 */
final class Rules {

    // X does not tell how long it remembers words; a day is what bots report (networks.md §2.6, duplicate)
    private static final Duration MEMORY = Duration.ofHours(24);
    private static final Pattern CASHTAG = Pattern.compile("(?<![\\w$])\\$[A-Za-z]{1,6}(?!\\w)");

    private final Posts posts;
    private final Clock clock;
    private final Function<String, Person> people;

    Rules(Posts posts, Clock clock, Function<String, Person> people) {
        this.posts = posts;
        this.clock = clock;
        this.people = people;
    }

    /** The first rule that this draft breaks. */
    Optional<Refusal> against(Person author, Draft draft, Composition made, Optional<Post> parent) {
        if (author.suspended()) {
            return Optional.of(Refusal.SUSPENDED);
        }
        Optional<Refusal> text = draft.media().isEmpty() || !draft.text().isBlank() ? ofText(author, draft.text(), made) : Optional.empty();
        if (text.isPresent()) {
            return text;
        }
        if (parent.isPresent() && closed(author, parent.get())) {
            return Optional.of(Refusal.REPLY_SETTINGS);
        }
        if (!draft.byRobot()) {
            return Optional.empty();
        }
        if (parent.isPresent() && !summoned(author, parent.get())) {
            return Optional.of(Refusal.REPLY_RULE);
        }
        if (CASHTAG.matcher(draft.text()).results().count() > 1) {
            return Optional.of(Refusal.CASHTAGS);
        }
        return repeated(author, made) ? Optional.of(Refusal.DUPLICATE) : Optional.empty();
    }

    /** What is wrong with the words alone. */
    Optional<Refusal> ofText(Person author, String typed, Composition made) {
        if (typed.isBlank()) {
            return Optional.of(Refusal.EMPTY);
        }
        if (!WeightedLength.clean(typed)) {
            return Optional.of(Refusal.BAD_CHARACTERS);
        }
        return made.weight() > limit(author) ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    /** What a post of this person may weigh (networks.md §2.7). */
    static int limit(Person author) {
        return author.verified() ? WeightedLength.LONG_LIMIT : WeightedLength.LIMIT;
    }

    /** True if the author of the post called us: it mentions us, it quotes us, or it is ours (networks.md §2.6; field.md §0.1). */
    boolean summoned(Person us, Post post) {
        boolean quoted = post.quotes() != null && posts.find(post.quotes()).filter(of -> of.author().equals(us.id())).isPresent();
        return post.author().equals(us.id()) || quoted || post.mentioned().contains(us.id());
    }

    /** By networks.md §2.6: the author of the thread chose who may answer; whoever it mentions always may. */
    private boolean closed(Person author, Post parent) {
        Post root = posts.latest(parent.conversation()).orElse(parent);
        if (root.author().equals(author.id()) || root.mentioned().contains(author.id())) {
            return false;
        }
        return switch (root.replySettings()) {
            case EVERYONE -> false;
            case FOLLOWING -> !people.apply(root.author()).following().contains(author.id());
            case VERIFIED -> !author.verified();
            case MENTIONED, SUBSCRIBERS -> true;
        };
    }

    /** By networks.md §2.6: duplicate content; every t.co link differs, so links count by where they lead. */
    private boolean repeated(Person author, Composition made) {
        String oldest = Snowflakes.floor(clock.instant().minus(MEMORY));
        String words = unlinked(made.text(), made.links());
        return posts.by(author.id(), author.id(), clock.millis()).takeWhile(post -> post.number() >= Long.parseLong(oldest))
                .anyMatch(post -> unlinked(post.text(), post.links()).equalsIgnoreCase(words));
    }

    private static String unlinked(String text, Iterable<Link> links) {
        String plain = text;
        for (Link link : links) {
            plain = plain.replace(link.shortened(), link.target());
        }
        return plain.replaceAll("\\s+", " ");
    }
}
