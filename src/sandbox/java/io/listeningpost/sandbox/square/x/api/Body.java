package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An answer of posts with the people and posts that were asked to come along, and what could not come. */
final class Body {

    private final Asked asked;
    private final Fields fields;
    private final PostJson writer;
    private final ObjectNode json = Json.object();
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Body(Asked asked, Fields fields) {
        this.asked = asked;
        this.fields = fields;
        this.writer = new PostJson(asked.world(), fields);
    }

    Body list(Collection<Post> all) {
        for (Post post : all) {
            json.withArray("data").add(writer.of(post));
            companions(post);
        }
        return this;
    }

    Body single(Post post) {
        json.set("data", writer.of(post));
        companions(post);
        return this;
    }

    Body error(ObjectNode error) {
        json.withArray("errors").add(error);
        return this;
    }

    Body meta(ObjectNode meta) {
        json.set("meta", meta);
        return this;
    }

    /** The finished answer, charged to the caller. */
    Answer answer(boolean own) {
        if (!people.isEmpty()) {
            people.stream().map(asked.world()::person).flatMap(Optional::stream).filter(person -> !person.suspended())
                    .map(person -> PersonJson.of(person, fields.user(), asked.world()))
                    .forEach(json.withObject("/includes").withArray("users")::add);
        }
        posts.values().forEach(post -> json.withObject("/includes").withArray("tweets").add(writer.of(post)));
        asked.meter().posts(asked.caller(), shown, own);
        asked.meter().posts(asked.caller(), posts.keySet(), false);
        asked.meter().people(people);
        return Answer.json(200, asked.settings().wording().give(json));
    }

    private void companions(Post post) {
        shown.add(post.id());
        if (fields.expands("author_id")) {
            people.add(post.author());
        }
        if (fields.expands("in_reply_to_user_id")) {
            writer.addressee(post).ifPresent(people::add);
        }
        if (fields.expands("entities.mentions.username")) {
            people.addAll(post.mentioned());
        }
        if (fields.expands("edit_history_tweet_ids")) {
            asked.world().versions(post).stream().map(asked.world()::find).flatMap(Optional::stream)
                    .forEach(one -> posts.put(one.id(), one));
        }
        if (fields.expands("referenced_tweets.id") || fields.expands("referenced_tweets.id.author_id")) {
            PostJson.references(post).forEach(reference -> bring(reference.id()));
        }
    }

    private void bring(String id) {
        Optional<Post> found = asked.world().find(id);
        if (found.isEmpty()) {
            if (missing.add(id)) {
                error(Problem.notFound("tweet", "referenced_tweets.id", id));
            }
            return;
        }
        Person author = asked.world().person(found.get().author()).orElseThrow();
        if (!asked.world().shows(found.get(), asked.reader().id())) {
            if (missing.add(id)) {
                error(Problem.hidden("includes", "referenced_tweets.id", id));
            }
            return;
        }
        posts.put(id, found.get());
        if (fields.expands("referenced_tweets.id.author_id")) {
            people.add(author.id());
        }
    }
}
