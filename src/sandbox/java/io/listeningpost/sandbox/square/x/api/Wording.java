package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which names of fields the API speaks: X renames "tweet" to "post" in 2026, and nobody knows the day (networks.md §0 item 5). */
public enum Wording {
    /** Takes and gives the names of before. */
    OLD,
    /** Takes both, gives the new ones. */
    MOVING,
    /** Takes and gives the new ones. */
    NEW;

    private static final Map<String, String> RENAMED = Map.of(
            "tweet.fields", "post.fields",
            "note_tweet", "note_post",
            "referenced_tweets", "referenced_posts",
            "edit_history_tweet_ids", "edit_history_post_ids",
            "referenced_tweets.id", "referenced_posts.id",
            "referenced_tweets.id.author_id", "referenced_posts.id.author_id",
            "tweets", "posts");

    /** The name that answers use for an old one. */
    String give(String old) {
        return this == OLD ? old : RENAMED.getOrDefault(old, old);
    }

    /** The old name of what a caller wrote; empty if the caller may not write it. */
    Optional<String> take(String written) {
        String old = written;
        for (Map.Entry<String, String> pair : RENAMED.entrySet()) {
            if (pair.getValue().equals(written)) {
                old = pair.getKey();
            }
        }
        boolean isNew = !old.equals(written);
        boolean isRenamed = RENAMED.containsKey(written);
        return isNew && this == OLD || isRenamed && this == NEW ? Optional.empty() : Optional.of(old);
    }

    /** A copy of an answer with its keys in this wording. */
    JsonNode give(JsonNode old) {
        if (this == OLD) {
            return old;
        }
        if (old instanceof ArrayNode list) {
            ArrayNode renamed = Json.array();
            list.forEach(one -> renamed.add(give(one)));
            return renamed;
        }
        if (old instanceof ObjectNode object) {
            Map<String, JsonNode> renamed = new LinkedHashMap<>();
            object.properties().forEach(field -> renamed.put(give(field.getKey()), give(field.getValue())));
            return Json.object().setAll(renamed);
        }
        return old;
    }
}
