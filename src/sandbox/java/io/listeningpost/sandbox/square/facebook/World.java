package io.listeningpost.sandbox.square.facebook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Everything that this Facebook knows. In memory only. Thread-safe. */
final class World {

    private final Clock clock;
    private final Map<String, Fan> people = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Set<String> answeredPrivately = new HashSet<>();
    private long sequence = 1_000;
    private long version;
    private BiConsumer<String, Entry> told = (verb, entry) -> { };

    World(Clock clock) {
        this.clock = clock;
        Instant begin = clock.instant().minus(Duration.ofDays(3));
        entries.put(FacebookSeed.NOTICE, new Entry(FacebookSeed.NOTICE, FacebookSeed.PAGE_ID, "We are here for you.", begin, begin, null,
                null, false, false, false, Set.of(), null, false));
    }

    /** Tells of everything that is said, changed or deleted from now on; told must not wait. */
    synchronized void tell(BiConsumer<String, Entry> listener) {
        told = listener;
    }

    synchronized void join(Fan fan) {
        version++;
        people.put(fan.id(), fan);
    }

    synchronized List<Fan> people() {
        return List.copyOf(people.values());
    }

    synchronized Optional<Fan> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** A post on the Page, or elsewhere where it names the Page. */
    synchronized Entry post(String author, String text, boolean tagged, Duration late, byte @Nullable [] picture, boolean closed) {
        String id = (tagged ? author : FacebookSeed.PAGE_ID) + "_" + ++sequence;
        String image = picture == null ? null : Long.toString(++sequence);
        if (image != null) {
            pictures.put(image, picture);
        }
        return keep(new Entry(id, author, text, clock.instant(), clock.instant().plus(late), null, null, tagged, false, closed,
                Set.of(), image, false));
    }

    /** Below a post, below a comment, or, where that is an answer already, below the comment that both stand below. */
    synchronized Entry comment(String author, Entry target, String text, boolean closed, Set<String> names) {
        String post = target.post() == null ? target.id() : target.post();
        String parent = target.post() == null ? null : target.parent() == null ? target.id() : target.parent();
        String id = post.substring(post.indexOf('_') + 1) + "_" + ++sequence;
        return keep(new Entry(id, author, text, clock.instant(), clock.instant(), post, parent, false, false, closed, names, null, false));
    }

    private Entry keep(Entry entry) {
        version++;
        told.accept(entries.put(entry.id(), entry) == null ? "add" : "edited", entry);
        return entry;
    }

    synchronized void change(Entry entry) {
        keep(entry);
    }

    /** With everything below it. */
    synchronized void delete(String id) {
        version++;
        Optional.ofNullable(entries.get(id)).ifPresent(entry -> told.accept("remove", entry));
        entries.replaceAll((key, entry) ->
                id.equals(key) || id.equals(entry.post()) || id.equals(entry.parent()) ? entry.deleted() : entry);
    }

    /** What the API tells now; what was deleted is there no more. */
    synchronized Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id)).filter(this::isTold);
    }

    boolean isTold(Entry entry) {
        return !entry.gone() && !entry.shownFrom().isAfter(clock.instant());
    }

    /** Oldest first, deleted ones included: pages are cut before what is not told is left out. */
    synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    synchronized Letter write(String person, String author, String text) {
        version++;
        Letter letter = new Letter("m_square-" + ++sequence, person, author, text, clock.instant());
        letters.add(letter);
        return letter;
    }

    synchronized List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** Whether this is the first private answer to it. */
    synchronized boolean answersPrivately(String id) {
        return answeredPrivately.add(id);
    }

    synchronized Optional<byte[]> picture(String id) {
        return Optional.ofNullable(pictures.get(id));
    }

    synchronized long version() {
        return version;
    }
}
