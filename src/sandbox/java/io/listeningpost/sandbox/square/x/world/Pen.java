package io.listeningpost.sandbox.square.x.world;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writing: drafts become posts, if the rules let them. Not thread-safe; {@link World} guards it. */
final class Pen {

    // networks.md §2.2: reposts are cut
    private static final int REPOST_LENGTH = 140;

    private final Posts posts;
    private final Snowflakes ids;
    private final Clock clock;
    private final Rules rules;
    private final Function<String, Person> people;
    private final Function<String, Optional<Person>> byHandle;
    private final Function<String, Optional<Media>> media;
    private final Consumer<Happening> happen;

    Pen(Posts posts, Snowflakes ids, Clock clock, Function<String, Person> people, Function<String, Optional<Person>> byHandle,
            Function<String, Optional<Media>> media, Consumer<Happening> happen) {
        this.posts = posts;
        this.ids = ids;
        this.clock = clock;
        this.rules = new Rules(posts, clock, people);
        this.people = people;
        this.byHandle = byHandle;
        this.media = media;
        this.happen = happen;
    }

    Outcome publish(String author, Draft draft) {
        Person who = people.apply(author);
        Optional<Post> parent = draft.repliesTo() == null ? Optional.empty() : posts.seen(draft.repliesTo(), author);
        if (draft.repliesTo() != null && parent.isEmpty()) {
            return new Outcome.Refused(who.suspended() ? Refusal.SUSPENDED : Refusal.GONE);
        }
        String id = ids.next();
        Composition made = Composition.of(draft.text(), implied(who, parent, draft.excluded()), id, byHandle);
        List<Media> photos = draft.media().stream().map(media).flatMap(Optional::stream)
                .filter(one -> one.usable(author, clock.instant()) && one.category().startsWith("tweet_")).toList();
        Optional<Refusal> refusal = photos.size() < draft.media().size() ? Optional.of(Refusal.MEDIA)
                : rules.against(who, draft, made, parent);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return made(new Post(id, id, author, draft.text().strip(), made.text(), made.leading(), made.links(), made.mentioned(),
                parent.map(Post::conversation).orElse(id), parent.map(Post::id).orElse(null), draft.quotes(), null,
                draft.replySettings(), Tongue.of(draft.text()), draft.source(), clock.millis() + draft.late().toMillis(), draft.media(),
                tail(who, id, photos, draft.quotes())));
    }

    Outcome repost(String author, String id) {
        Optional<Post> original = posts.seen(id, author);
        if (original.isEmpty()) {
            return new Outcome.Refused(Refusal.NOT_FOUND);
        }
        Post of = original.get();
        String own = ids.next();
        String text = cut("RT @" + people.apply(of.author()).handle() + ": " + of.text());
        Set<String> mentioned = new LinkedHashSet<>(List.of(of.author()));
        mentioned.addAll(of.mentioned());
        return made(new Post(own, own, author, text, text, 0, of.links(), List.copyOf(mentioned), own, null, null, of.id(),
                ReplySettings.EVERYONE, of.lang(), "Square Web App", clock.millis(), of.media(), of.tail()));
    }

    Outcome edit(String author, String id, String text) {
        Post old = posts.latest(id).orElse(null);
        if (old == null || !old.author().equals(author)) {
            return new Outcome.Refused(Refusal.NOT_FOUND);
        }
        if (!posts.editable(old, clock.instant())) {
            return new Outcome.Refused(Refusal.NOT_EDITABLE);
        }
        String next = ids.next();
        Person who = people.apply(author);
        Composition made = Composition.of(text, implied(who, parent(old.repliesTo()), Set.of()), next, byHandle);
        Optional<Refusal> refusal = rules.ofText(who, text, made);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return made(new Post(next, old.first(), author, text.strip(), made.text(), made.leading(), made.links(), made.mentioned(),
                old.conversation(), old.repliesTo(), old.quotes(), null, old.replySettings(), Tongue.of(text), old.source(),
                old.visibleFrom(), old.media(), old.tail()));
    }

    Outcome delete(String author, String id) {
        Optional<Post> post = posts.find(id);
        if (post.isEmpty()) {
            return new Outcome.Refused(Refusal.NOT_FOUND);
        }
        if (!post.get().author().equals(author)) {
            return new Outcome.Refused(Refusal.NOT_YOURS);
        }
        happen.accept(new Happening.PostDeleted(post.get().first()));
        return new Outcome.Made(post.get());
    }

    World.Measure measure(String author, String text, @Nullable String to) {
        Person who = people.apply(author);
        return new World.Measure(Composition.of(text, implied(who, parent(to), Set.of()), "0", byHandle).weight(), Rules.limit(who));
    }

    private List<Link> tail(Person author, String id, List<Media> photos, @Nullable String quotes) {
        Optional<Post> quoted = quotes == null ? Optional.empty() : posts.find(quotes);
        return Tail.of(author, id, photos, quoted, quoted.map(Post::author).map(people));
    }

    private Outcome made(Post post) {
        happen.accept(new Happening.PostKept(post));
        return new Outcome.Made(post);
    }

    private Optional<Post> parent(@Nullable String id) {
        return id == null ? Optional.empty() : posts.find(id);
    }

    private List<Person> implied(Person author, Optional<Post> parent, Set<String> excluded) {
        Set<String> all = new LinkedHashSet<>();
        parent.ifPresent(post -> {
            all.add(post.author());
            post.mentioned().stream().filter(id -> !excluded.contains(id)).forEach(all::add);
        });
        all.remove(author.id());
        return all.stream().map(people).toList();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= REPOST_LENGTH ? text
                : text.substring(0, text.offsetByCodePoints(0, REPOST_LENGTH - 1)) + "…";
    }
}
