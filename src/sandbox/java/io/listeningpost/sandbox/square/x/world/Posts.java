package io.listeningpost.sandbox.square.x.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every version of every post, newest first, and who may see it. Each edit has an id of its own, and deleting one version deletes all
 * (networks.md §2.7). Not thread-safe; {@link World} guards it.
 */
final class Posts {

    private final NavigableMap<Long, Post> all = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, List<String>> versions = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final Drawers drawers = new Drawers();
    private final Function<String, Person> people;
    private int most = Integer.MAX_VALUE;

    Posts(Function<String, Person> people) {
        this.people = people;
    }

    void keep(Post post) {
        all.put(post.number(), post);
        versions.computeIfAbsent(post.first(), first -> new ArrayList<>()).add(post.id());
        drawers.put(post);
        while (all.size() > most) {
            forget(all.lastEntry().getValue());
        }
    }

    /** Keeps only the newest so many versions from now on: older ones are as if they had never been. */
    void remember(int versionsAtMost) {
        most = versionsAtMost;
    }

    private void forget(Post oldest) {
        all.remove(oldest.number());
        drawers.remove(oldest);
        versions.computeIfPresent(oldest.first(), (first, ids) -> {
            ids.remove(oldest.id());
            return ids.isEmpty() ? null : ids;
        });
        deleted.removeIf(first -> first.equals(oldest.first()) && !versions.containsKey(first));
    }

    void delete(String first) {
        deleted.add(first);
    }

    /** The version of an id, deleted or not. */
    Optional<Post> ever(String id) {
        return id.matches("[0-9]{1,18}|[1-8][0-9]{18}") ? Optional.ofNullable(all.get(Long.valueOf(id))) : Optional.empty();
    }

    Optional<Post> find(String id) {
        return ever(id).filter(post -> !deleted.contains(post.first()));
    }

    Optional<Post> latest(String id) {
        return find(id).flatMap(post -> find(versions.get(post.first()).getLast()));
    }

    Optional<Post> seen(String id, String reader) {
        return find(id).filter(post -> shows(post, reader));
    }

    boolean shows(Post post, String reader) {
        Person author = people.apply(post.author());
        boolean allowed = !author.guarded() || author.id().equals(reader) || people.apply(reader).following().contains(author.id());
        return allowed && !author.suspended();
    }

    /** Newest versions, newest first, hidden ones too. */
    Stream<Post> standing() {
        return all.values().stream().filter(this::stands);
    }

    private boolean stands(Post post) {
        return !deleted.contains(post.first()) && versions.get(post.first()).getLast().equals(post.id());
    }

    List<Post> timeline(String reader, long now) {
        return seen(standing(), reader, now).toList();
    }

    /** Newest versions that mention a person and that a timeline of this reader may show, newest first. */
    Stream<Post> mentioning(String person, String reader, long now) {
        return seen(drawers.mentioning(person).filter(this::stands), reader, now);
    }

    /** The same of an author. */
    Stream<Post> by(String author, String reader, long now) {
        return seen(drawers.by(author).filter(this::stands), reader, now);
    }

    /** The same of a thread. */
    Stream<Post> in(String conversation, String reader, long now) {
        return seen(drawers.in(conversation).filter(this::stands), reader, now);
    }

    /** The same of all that answers, quotes or repeats any version of a post. */
    Stream<Post> about(Post post, String reader, long now) {
        return seen(versions(post).stream().flatMap(drawers::about).distinct().filter(this::stands), reader, now);
    }

    private Stream<Post> seen(Stream<Post> some, String reader, long now) {
        return some.filter(post -> post.visibleFrom() <= now && shows(post, reader));
    }

    List<String> versions(Post post) {
        return List.copyOf(versions.getOrDefault(post.first(), List.of(post.id())));
    }

    /** Answers to others are not editable (networks.md §2.7). */
    boolean editable(Post post, Instant now) {
        boolean answersOther = post.repliesTo() != null
                && ever(post.repliesTo()).filter(parent -> parent.author().equals(post.author())).isEmpty();
        return !answersOther && post.reposts() == null && editsLeft(post) > 0 && now.isBefore(editableUntil(post));
    }

    int editsLeft(Post post) {
        return Math.max(0, World.EDITS + 1 - versions(post).size());
    }

    static Instant editableUntil(Post post) {
        return Snowflakes.time(post.first()).plus(World.EDIT_TIME);
    }
}
