package io.listeningpost.sandbox.square.x.world;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where to find posts without looking at all of them: by author, by whom they mention, by thread, by the post they answer, quote or
 * repeat. Newest first. Not thread-safe; {@link World} guards it.
 */
final class Drawers {

    private final Map<String, NavigableMap<Long, Post>> drawers = new HashMap<>();

    void put(Post post) {
        names(post).forEach(name -> drawers.computeIfAbsent(name, missing -> new TreeMap<>(Comparator.reverseOrder()))
                .put(post.number(), post));
    }

    void remove(Post post) {
        names(post).forEach(name -> drawers.computeIfPresent(name, (same, drawer) -> {
            drawer.remove(post.number());
            return drawer.isEmpty() ? null : drawer;
        }));
    }

    Stream<Post> by(String author) {
        return drawer("by " + author);
    }

    Stream<Post> mentioning(String person) {
        return drawer("to " + person);
    }

    Stream<Post> in(String conversation) {
        return drawer("in " + conversation);
    }

    /** What answers, quotes or repeats exactly this version of a post. */
    Stream<Post> about(String post) {
        return drawer("on " + post);
    }

    private Stream<Post> drawer(String name) {
        NavigableMap<Long, Post> drawer = drawers.get(name);
        return drawer == null ? Stream.empty() : drawer.values().stream();
    }

    private static Stream<String> names(Post post) {
        Stream<String> people = post.mentioned().stream().map(person -> "to " + person);
        Stream<String> posts = Stream.of(post.repliesTo(), post.quotes(), post.reposts()).filter(id -> id != null).distinct()
                .map(id -> "on " + id);
        return Stream.concat(Stream.of("by " + post.author(), "in " + post.conversation()), Stream.concat(people, posts));
    }
}
