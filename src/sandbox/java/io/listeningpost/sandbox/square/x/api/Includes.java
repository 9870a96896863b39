package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people, posts and pictures that come along with an answer, each once; what cannot come is told in {@code errors}. */
final class Includes {

    private final Asked asked;
    private final Fields fields;
    private final PostJson writer;
    private final ObjectNode json;
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, Media> media = new LinkedHashMap<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /** Writes into this answer in the end. */
    Includes(Asked asked, Fields fields, PostJson writer, ObjectNode json) {
        this.asked = asked;
        this.fields = fields;
        this.writer = writer;
        this.json = json;
    }

    void person(String id) {
        people.add(id);
    }

    void picture(String id) {
        asked.world().media(id).ifPresent(picture -> media.put(id, picture));
    }

    /** A post that is known to be visible. */
    void post(Post post) {
        posts.put(post.id(), post);
    }

    /** A post that is referred to; it may be gone or hidden. */
    void referred(String id) {
        Optional<Post> found = asked.world().find(id);
        if (found.isEmpty()) {
            if (missing.add(id)) {
                json.withArray("errors").add(Problem.notFound("tweet", "referenced_tweets.id", id));
            }
        } else if (!asked.world().shows(found.get(), asked.reader().id())) {
            if (missing.add(id)) {
                json.withArray("errors").add(Problem.hidden("includes", "referenced_tweets.id", id));
            }
        } else {
            posts.put(id, found.get());
            if (fields.expands(PostJson.PHOTOS_OF_REFERRED)) {
                found.get().media().forEach(this::picture);
            }
            if (fields.expands("referenced_tweets.id.author_id")) {
                people.add(found.get().author());
            }
        }
    }

    /** Writes all of it, and charges for it: whether X does is not told, so budget as billed (networks.md §2.8). */
    void write() {
        people.stream().map(asked.world()::person).flatMap(Optional::stream).filter(person -> !person.suspended())
                .map(person -> PersonJson.of(person, fields.user(), asked))
                .forEach(person -> json.withObject("/includes").withArray("users").add(person));
        posts.values().forEach(post -> json.withObject("/includes").withArray("tweets").add(writer.of(post)));
        media.values().forEach(picture -> json.withObject("/includes").withArray("media").add(MediaJson.of(picture, fields, asked)));
        asked.meter().posts(asked.caller(), posts.keySet(), false);
        asked.meter().people(people.stream().filter(id -> asked.world().person(id).map(Person::suspended).map(gone -> !gone).orElse(false))
                .toList());
    }
}
