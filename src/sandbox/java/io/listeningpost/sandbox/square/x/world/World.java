package io.listeningpost.sandbox.square.x.world;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that the X room knows. Every change is on file before it is seen. Thread-safe. */
public final class World implements AutoCloseable {

    /** How long a post can be edited: an hour in live payloads, whatever the documents say (networks.md §2.7). */
    public static final Duration EDIT_TIME = Duration.ofHours(1);
    /** How many edits a post bears (networks.md §2.7). */
    public static final int EDITS = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Chronicle chronicle;
    private final Snowflakes ids;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> handles = new HashMap<>();
    private final Posts posts = new Posts(this::someone);
    private final Map<String, Media> media = new LinkedHashMap<>();
    private final Pen pen;
    private final Mail mail;
    private final Keys keys;
    private final Map<String, App> apps = new LinkedHashMap<>();
    private final Map<String, AccessToken> tokens = new LinkedHashMap<>();
    private Credits credits = Credits.free();
    private long changes;

    private World(Clock clock, Chronicle chronicle) {
        this.clock = clock;
        this.chronicle = chronicle;
        this.ids = new Snowflakes(clock);
        this.pen = new Pen(posts, ids, clock, this::someone, this::byHandle, this::media, this::happen);
        this.mail = new Mail(posts, ids, clock, this::person, this::media, this::happen);
        this.keys = new Keys(clock, this::happen);
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
        return locked(() -> Optional.ofNullable(handles.get(handle.toLowerCase(Locale.ROOT))).map(people::get));
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

    /** The app of an OAuth 2.0 client id. */
    public Optional<App> appOfClient(String clientId) {
        return locked(() -> apps.values().stream().filter(app -> app.clientId().equals(clientId)).findFirst());
    }

    /** Issues an OAuth 2.0 token; with {@code offline.access} it can be renewed. */
    public Bearer grant(App app, Person person, List<String> scopes) {
        return locked(() -> keys.grant(app, person, scopes));
    }

    /** Lets OAuth 2.0 tokens that are issued from now on live for another time than X's two hours. */
    public void tokensLast(Duration life) {
        locked(() -> {
            keys.last(life);
            return life;
        });
    }

    /** How long OAuth 2.0 tokens live that are issued now. */
    public Duration tokenLife() {
        return locked(keys::life);
    }

    /** Uses a refresh token of this app up and issues the next token; empty if it is unknown, used up or revoked. */
    public Optional<Bearer> renew(String refresh, App app) {
        return locked(() -> keys.byRefresh(refresh).flatMap(old -> keys.renew(refresh, app, someone(old.person()), old.scopes())));
    }

    /** Ends an OAuth 2.0 access or refresh token of this app; others are left alone. */
    public void revoke(String token, App app) {
        locked(() -> {
            keys.revoke(token, app);
            return app;
        });
    }

    /** The OAuth 2.0 token of an access token, valid or not. */
    public Optional<Bearer> bearer(String access) {
        return locked(() -> keys.find(access));
    }

    /** Every OAuth 2.0 token, oldest first. */
    public List<Bearer> bearers() {
        return locked(keys::all);
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
            return keep(new AccessToken(person.id() + "-squareToken" + id, "not-a-secret-" + id, app.key(), person.id(), mayWrite, false,
                    false));
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

    // ---- direct messages

    /** Sends a direct message if the other one takes it; the pictures are ids of uploads for messages. */
    public Sent message(String from, String to, String text, List<String> pictures) {
        return locked(() -> mail.send(from, to, text, pictures));
    }

    /** True if a direct message from the one would reach the other. */
    public boolean takesMessages(String to, String from) {
        return locked(() -> mail.takes(to, from));
    }

    /** The direct messages in which this person has a part, newest first. */
    public List<Message> messages(String person) {
        return locked(() -> mail.of(person));
    }

    /** All direct messages, newest first. */
    public List<Message> messages() {
        return locked(mail::everything);
    }

    // ---- pictures

    /** Keeps an uploaded picture, or another description of it. */
    public Media keep(Media picture) {
        return locked(() -> {
            happen(new Happening.MediaKept(picture));
            return picture;
        });
    }

    /** The picture of an id. */
    public Optional<Media> media(String id) {
        return locked(() -> Optional.ofNullable(media.get(id)));
    }

    // ---- posts

    /** Posts a draft if X's rules allow it. */
    public Outcome publish(String author, Draft draft) {
        return locked(() -> pen.publish(author, draft));
    }

    /** Shares a post as it is. */
    public Outcome repost(String author, String id) {
        return locked(() -> pen.repost(author, id));
    }

    /** Changes a post's words, under a new id. */
    public Outcome edit(String author, String id, String text) {
        return locked(() -> pen.edit(author, id, text));
    }

    /** Deletes a post with all its versions. */
    public Outcome delete(String author, String id) {
        return locked(() -> pen.delete(author, id));
    }

    /** What a text weighs and what it may weigh. */
    public record Measure(int weight, int limit) {
    }

    /** Weighs a text that an author would post, as an answer or not. */
    public Measure measure(String author, String text, @Nullable String to) {
        return locked(() -> pen.measure(author, text, to));
    }

    /** The version of this id, unless the post was deleted. */
    public Optional<Post> find(String id) {
        return locked(() -> posts.find(id));
    }

    /** Who wrote the post of this id, also when it was deleted; null if there never was one. */
    public @Nullable String authorOf(String id) {
        return locked(() -> posts.ever(id).map(Post::author)).orElse(null);
    }

    /** True if the author's account lets this reader see the post. */
    public boolean shows(Post post, String reader) {
        return locked(() -> posts.shows(post, reader));
    }

    /** Newest versions that a timeline of this reader may show now, newest first. */
    public List<Post> timeline(String reader) {
        return locked(() -> posts.timeline(reader, clock.millis()));
    }

    /** The newest so many of a timeline of this reader that mention a person. */
    public List<Post> mentioning(String person, String reader, int most) {
        return locked(() -> posts.mentioning(person, reader, clock.millis()).limit(most).toList());
    }

    /** The newest so many of a timeline of this reader that this author wrote and the filter lets through. */
    public List<Post> writtenBy(String author, String reader, int most, Predicate<Post> filter) {
        return locked(() -> posts.by(author, reader, clock.millis()).filter(filter).limit(most).toList());
    }

    /** What a timeline of this reader shows of a thread, newest first. */
    public List<Post> thread(String conversation, String reader) {
        return locked(() -> posts.in(conversation, reader, clock.millis()).toList());
    }

    /** What a timeline of this reader shows that answers, quotes or repeats any version of a post. */
    public List<Post> about(Post post, String reader) {
        return locked(() -> posts.about(post, reader, clock.millis()).toList());
    }

    /** Keeps only the newest so many versions of posts from now on, so that the memory of a long run is bounded. */
    public void remember(int newest) {
        locked(() -> {
            posts.remember(newest);
            return newest;
        });
    }

    /** Newest versions of all posts, newest first, hidden ones too: what somebody sees who stands above. */
    public List<Post> everything() {
        return locked(() -> posts.standing().toList());
    }

    /** Ids of all versions of a post, oldest first. */
    public List<String> versions(Post post) {
        return locked(() -> posts.versions(post));
    }

    /** True while the post can be edited: no answer to somebody else, in time, not too often. */
    public boolean editable(Post post) {
        return locked(() -> posts.editable(post, clock.instant()));
    }

    /** When editing ends. */
    public Instant editableUntil(Post post) {
        return Posts.editableUntil(post);
    }

    /** How many edits are left. */
    public int editsLeft(Post post) {
        return locked(() -> posts.editsLeft(post));
    }

    /** The smallest id that a post of this instant can have. */
    public static String firstIdAt(Instant instant) {
        return Snowflakes.floor(instant);
    }

    // ---- inside

    private Person someone(String id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException("There is nobody with the id " + id + ".");
        }
        return person;
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
                Person before = people.put(kept.person().id(), kept.person());
                if (before != null) {
                    handles.remove(before.handle().toLowerCase(Locale.ROOT));
                }
                handles.put(kept.person().handle().toLowerCase(Locale.ROOT), kept.person().id());
            }
            case Happening.PostKept kept -> {
                ids.met(kept.post().id());
                posts.keep(kept.post());
            }
            case Happening.PostDeleted gone -> posts.delete(gone.first());
            case Happening.AppKept kept -> apps.put(kept.app().key(), kept.app());
            case Happening.TokenKept kept -> tokens.put(kept.token().token(), kept.token());
            case Happening.BearerKept kept -> keys.keep(kept.bearer());
            case Happening.MessageKept kept -> {
                ids.met(kept.message().id());
                mail.keep(kept.message());
            }
            case Happening.MediaKept kept -> {
                ids.met(kept.media().id());
                media.put(kept.media().id(), kept.media());
            }
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
