package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A record in somebody's repository.
 *
 * @param cid     of exactly this content
 * @param indexed when the view of posts learns of it
 */
public record Kept(String did, String collection, String rkey, String cid, ObjectNode value, Instant indexed) {

    static final String POST = "app.bsky.feed.post";
    static final String GATE = "app.bsky.feed.threadgate";
    static final String BLOCK = "app.bsky.graph.block";

    /** Where it is. */
    public String uri() {
        return uri(did, collection, rkey);
    }

    static String uri(String did, String collection, String rkey) {
        return "at://" + did + "/" + collection + "/" + rkey;
    }

    /** Where it stands among others: by the author's clock, unless that is ahead. */
    Instant sortAt() {
        try {
            Instant told = OffsetDateTime.parse(value.path("createdAt").asText()).toInstant();
            return told.isBefore(indexed) ? told : indexed;
        } catch (DateTimeParseException unreadable) {
            return indexed;
        }
    }

    /** What it answers. */
    public Optional<String> parent() {
        return Optional.ofNullable(value.path("reply").path("parent").path("uri").textValue());
    }

    /** The first post of its thread; itself if it answers nothing. */
    public String root() {
        return value.path("reply").path("root").path("uri").asText(uri());
    }

    Optional<String> quoted() {
        var record = value.path("embed").path("record");
        return Optional.ofNullable(record.path("uri").textValue())
                .or(() -> Optional.ofNullable(record.path("record").path("uri").textValue()));
    }

    boolean mentions(String who) {
        for (var facet : value.path("facets")) {
            for (var feature : facet.path("features")) {
                if (feature.path("$type").asText().equals("app.bsky.richtext.facet#mention") && feature.path("did").asText().equals(who)) {
                    return true;
                }
            }
        }
        return false;
    }
}
