package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.social.Author;
import java.time.Instant;
import java.util.OptionalLong;

/** The stored form of an author. */
final class AuthorJson {

    private AuthorJson() {
    }

    static void write(ObjectNode node, Author author) {
        node.put("id", author.id())
                .put("handle", author.handle())
                .put("name", author.name())
                .put("verified", author.verified());
        author.followers().ifPresent(followers -> node.put("followers", followers));
        Json.put(node, "avatar", author.avatar());
        Json.put(node, "since", author.since().map(Instant::toString));
        Json.put(node, "about", author.about());
    }

    static Author read(JsonNode node) {
        JsonNode followers = node.path("followers");
        return new Author(
                Json.text(node, "id").orElse(""),
                Json.text(node, "handle").orElse(""),
                Json.text(node, "name").orElse(""),
                followers.isNumber() ? OptionalLong.of(followers.asLong()) : OptionalLong.empty(),
                node.path("verified").asBoolean(),
                Json.text(node, "avatar"),
                Json.instant(node, "since"),
                Json.text(node, "about"));
    }
}
