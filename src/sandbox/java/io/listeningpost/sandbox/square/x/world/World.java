package io.listeningpost.sandbox.square.x.world;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that the X room knows. Every change is on file before it is seen. Thread-safe. */
public final class World implements AutoCloseable {

    /** How long and how often a post can be edited. */
    public static final Duration EDIT_TIME = Duration.ofHours(1);
    /** How many edits a post bears. */
    public static final int EDITS = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Chronicle chronicle;
    private final Snowflakes ids;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final NavigableMap<Long, Post> posts = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, List<String>> versions = new HashMap<>();
    private final Set<String> deleted = new LinkedHashSet<>();
    private final Map<String, App> apps = new LinkedHashMap<>();
    private final Map<String, AccessToken> tokens = new LinkedHashMap<>();
    private Credits credits = Credits.free();
    private long changes;

    private World(Clock clock, Chronicle chronicle) {
        this.clock = clock;
        this.chronicle = chronicle;
        this.ids = new Snowflakes(clock);
        chronicle.past().forEach(this::fold);
    }

    /**
     * Opens the world kept in a file, or a new one that forgets if there is no file.
     *
     * @throws IOException if the file cannot be read; names the line
     */
    public static World open(@Nullable Path file, Clock clock) throws IOException {
        return new World(clock, file == null ? Chronicle.inMemory() : Chronicle.at(file));
    }

    @Override
    public void close() {
        locked(() -> {
            chronicle.close();
            return true;
        });
    }

    /** A number that grows with every change; a page that knows it need not read again. */
    public long changes() {
        return locked(() -> changes);
    }

    /** A fresh id. */
    public String newId() {
        return locked(ids::next);
    }

    /** The time of this world. */
    public Instant now() {
        return clock.instant();
    }

    // ---- people, keys, credits

    /** Adds a person or keeps a changed one; the handle must not be somebody else's. */
    public Person keep(Person person) {
        return locked(() -> {
            byHandle(person.handle()).filter(other -> !other.id().equals(person.id())).ifPresent(other -> {
                throw new IllegalArgumentException("The handle @" + person.handle() + " is taken.");
            });
            happen(new Happening.PersonKept(person));
            return person;
        });
    }

    /** Everybody, first come first. */
    public List<Person> people() {
        return locked(() -> List.copyOf(people.values()));
    }

    /** The person of an id. */
    public Optional<Person> person(String id) {
        return locked(() -> Optional.ofNullable(people.get(id)));
    }

    /** The person of a handle, in any case, without the @. */
    public Optional<Person> byHandle(String handle) {
        return locked(() -> people.values().stream().filter(person -> person.handle().equalsIgnoreCase(handle)).findFirst());
    }

    /** Registers an app. */
    public App keep(App app) {
        return locked(() -> {
            happen(new Happening.AppKept(app));
            return app;
        });
    }

    /** The app of a consumer key. */
    public Optional<App> app(String key) {
        return locked(() -> Optional.ofNullable(apps.get(key)));
    }

    /** Keeps a token, or another state of it. */
    public AccessToken keep(AccessToken token) {
        return locked(() -> {
            happen(new Happening.TokenKept(token));
            return token;
        });
    }

    /** The access token of this name, revoked or not. */
    public Optional<AccessToken> token(String token) {
        return locked(() -> Optional.ofNullable(tokens.get(token)));
    }

    /** Issues a new token. */
    public AccessToken issue(App app, Person person, boolean mayWrite) {
        return locked(() -> {
            String id = ids.next();
            return keep(new AccessToken(person.id() + "-squareToken" + id, "not-a-secret-" + id, app.key(), person.id(), mayWrite, false));
        });
    }

    /** The app that was registered first. */
    public App firstApp() {
        return locked(() -> apps.values().iterator().next());
    }

    /** Every access token, oldest first. */
    public List<AccessToken> tokens() {
        return locked(() -> List.copyOf(tokens.values()));
    }

    /** The purse. */
    public Credits credits() {
        return locked(() -> credits);
    }

    /** Replaces the purse. */
    public void keep(Credits purse) {
        locked(() -> {
            happen(new Happening.CreditsKept(purse));
            return purse;
        });
    }

    /** Takes money from the purse. */
    public void pay(long millionths) {
        if (millionths > 0) {
            locked(() -> {
                happen(new Happening.CreditsKept(credits.pay(millionths)));
                return credits;
            });
        }
    }

    // ---- posts

    /** Posts a draft if X's rules allow it. */
    public Outcome publish(String author, Draft draft) {
        return locked(() -> {
            Person who = someone(author);
            Optional<Post> parent = draft.repliesTo() == null ? Optional.empty() : seen(draft.repliesTo(), author);
            if (draft.repliesTo() != null && parent.isEmpty()) {
                return new Outcome.Refused(who.suspended() ? Refusal.SUSPENDED : Refusal.GONE);
            }
            String id = ids.next();
            Composition made = Composition.of(draft.text(), implied(who, parent, draft.excluded()), id, this::byHandle);
            Post post = new Post(id, id, author, draft.text().strip(), made.text(), made.leading(), made.links(), made.mentioned(),
                    parent.map(Post::conversation).orElse(id), parent.map(Post::id).orElse(null), draft.quotes(), null,
                    draft.replySettings(), Tongue.of(draft.text()), draft.source(), clock.millis() + draft.late().toMillis());
            Optional<Refusal> refusal = new Rules(this).against(who, draft, made, parent);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            happen(new Happening.PostKept(post));
            return new Outcome.Made(post);
        });
    }

    /** What a text weighs and what it may weigh. */
    public record Measure(int weight, int limit) {
    }

    /** Weighs a text that an author would post, as an answer or not. */
    public Measure measure(String author, String text, @Nullable String to) {
        return locked(() -> {
            Person who = someone(author);
            Optional<Post> parent = to == null ? Optional.empty() : find(to);
            int weight = Composition.of(text, implied(who, parent, Set.of()), "0", this::byHandle).weight();
            return new Measure(weight, Rules.limit(who));
        });
    }

    /** Shares a post as it is. */
    public Outcome repost(String author, String id) {
        return locked(() -> {
            Optional<Post> original = seen(id, author);
            if (original.isEmpty()) {
                return new Outcome.Refused(Refusal.NOT_FOUND);
            }
            Post of = original.get();
            String own = ids.next();
            String text = cut("RT @" + someone(of.author()).handle() + ": " + of.text(), 140);
            Set<String> mentioned = new LinkedHashSet<>(List.of(of.author()));
            mentioned.addAll(of.mentioned());
            Post post = new Post(own, own, author, text, text, 0, of.links(), List.copyOf(mentioned), own, null, null, of.id(),
                    ReplySettings.EVERYONE, of.lang(), "Square Web App", clock.millis());
            happen(new Happening.PostKept(post));
            return new Outcome.Made(post);
        });
    }

    /** Changes a post's words, under a new id. */
    public Outcome edit(String author, String id, String text) {
        return locked(() -> {
            Post old = latest(id).orElse(null);
            if (old == null || !old.author().equals(author)) {
                return new Outcome.Refused(Refusal.NOT_FOUND);
            }
            if (!editable(old)) {
                return new Outcome.Refused(Refusal.NOT_EDITABLE);
            }
            String next = ids.next();
            Optional<Post> parent = old.repliesTo() == null ? Optional.empty() : find(old.repliesTo());
            Composition made = Composition.of(text, implied(someone(author), parent, Set.of()), next, this::byHandle);
            Optional<Refusal> refusal = new Rules(this).ofText(someone(author), text, made);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            Post post = new Post(next, old.first(), author, text.strip(), made.text(), made.leading(), made.links(), made.mentioned(),
                    old.conversation(), old.repliesTo(), old.quotes(), null, old.replySettings(), Tongue.of(text), old.source(),
                    old.visibleFrom());
            happen(new Happening.PostKept(post));
            return new Outcome.Made(post);
        });
    }

    /** Deletes a post with all its versions. */
    public Outcome delete(String author, String id) {
        return locked(() -> {
            Optional<Post> post = find(id);
            if (post.isEmpty()) {
                return new Outcome.Refused(Refusal.NOT_FOUND);
            }
            if (!post.get().author().equals(author)) {
                return new Outcome.Refused(Refusal.NOT_YOURS);
            }
            happen(new Happening.PostDeleted(post.get().first()));
            return new Outcome.Made(post.get());
        });
    }

    /** The version of this id, unless the post was deleted. */
    public Optional<Post> find(String id) {
        return locked(() -> number(id).map(posts::get).filter(post -> !deleted.contains(post.first())));
    }

    /** Who wrote the post of this id, also when it was deleted; null if there never was one. */
    public @Nullable String authorOf(String id) {
        return locked(() -> number(id).map(posts::get).map(Post::author)).orElse(null);
    }

    /** The newest version of the post that has this id among its versions. */
    public Optional<Post> latest(String id) {
        return locked(() -> find(id).flatMap(post -> find(versions.get(post.first()).getLast())));
    }

    /** The post as this reader may see it: not deleted, its author neither suspended nor hidden from the reader. */
    public Optional<Post> seen(String id, String reader) {
        return locked(() -> find(id).filter(post -> shows(post, reader)));
    }

    /** True if the author's account lets this reader see the post. */
    public boolean shows(Post post, String reader) {
        return locked(() -> {
            Person author = someone(post.author());
            boolean allowed = !author.guarded() || author.id().equals(reader) || someone(reader).following().contains(author.id());
            return allowed && !author.suspended();
        });
    }

    /** Newest versions that a timeline of this reader may show now, newest first. */
    public List<Post> timeline(String reader) {
        return locked(() -> {
            long now = clock.millis();
            return posts.values().stream().filter(post -> post.visibleFrom() <= now && !deleted.contains(post.first())
                    && versions.get(post.first()).getLast().equals(post.id()) && shows(post, reader)).toList();
        });
    }

    /** Newest versions of all posts, newest first, hidden ones too: what somebody sees who stands above. */
    public List<Post> everything() {
        return locked(() -> posts.values().stream().filter(post -> !deleted.contains(post.first())
                && versions.get(post.first()).getLast().equals(post.id())).toList());
    }

    /** Ids of all versions of a post, oldest first. */
    public List<String> versions(Post post) {
        return locked(() -> List.copyOf(versions.getOrDefault(post.first(), List.of(post.id()))));
    }

    /** True while the post can be edited: own thread only, in time, not too often. */
    public boolean editable(Post post) {
        return locked(() -> {
            boolean answersOther = post.repliesTo() != null
                    && number(post.repliesTo()).map(posts::get).filter(parent -> parent.author().equals(post.author())).isEmpty();
            return !answersOther && post.reposts() == null && editsLeft(post) > 0 && clock.instant().isBefore(editableUntil(post));
        });
    }

    /** When editing ends. */
    public Instant editableUntil(Post post) {
        return Snowflakes.time(post.first()).plus(EDIT_TIME);
    }

    /** How many edits are left. */
    public int editsLeft(Post post) {
        return Math.max(0, EDITS + 1 - versions(post).size());
    }

    /** The smallest id that a post of this instant can have. */
    public static String firstIdAt(Instant instant) {
        return Snowflakes.floor(instant);
    }

    // ---- inside

    Person someone(String id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException("There is nobody with the id " + id + ".");
        }
        return person;
    }

    static String cut(String text, int length) {
        int all = text.codePointCount(0, text.length());
        return all <= length ? text : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }

    private List<Person> implied(Person author, Optional<Post> parent, Set<String> excluded) {
        Set<String> all = new LinkedHashSet<>();
        parent.ifPresent(post -> {
            all.add(post.author());
            post.mentioned().stream().filter(id -> !excluded.contains(id)).forEach(all::add);
        });
        all.remove(author.id());
        return all.stream().map(this::someone).toList();
    }

    private static Optional<Long> number(String id) {
        return id.matches("[0-9]{1,18}|[1-8][0-9]{18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    private void happen(Happening happening) {
        chronicle.append(happening);
        fold(happening);
    }

    private void fold(Happening happening) {
        changes++;
        switch (happening) {
            case Happening.PersonKept kept -> {
                ids.met(kept.person().id());
                people.put(kept.person().id(), kept.person());
            }
            case Happening.PostKept kept -> {
                ids.met(kept.post().id());
                posts.put(kept.post().number(), kept.post());
                versions.computeIfAbsent(kept.post().first(), first -> new ArrayList<>()).add(kept.post().id());
            }
            case Happening.PostDeleted gone -> deleted.add(gone.first());
            case Happening.AppKept kept -> apps.put(kept.app().key(), kept.app());
            case Happening.TokenKept kept -> tokens.put(kept.token().token(), kept.token());
            case Happening.CreditsKept kept -> credits = kept.credits();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
