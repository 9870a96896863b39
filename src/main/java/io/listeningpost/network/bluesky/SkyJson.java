package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.JsonText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looking into what a server answered without believing that anything is there. */
final class SkyJson {

    private SkyJson() {
    }

    /** A text that is not blank. */
    static Optional<String> text(JsonNode node, String field) {
        return JsonText.of(node, field);
    }

    /** The elements of a list; anything else is an empty one. */
    static Stream<JsonNode> list(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.empty();
    }

    /** A moment as the AT Protocol writes it. */
    static Optional<Instant> moment(JsonNode node, String field) {
        return text(node, field).flatMap(SkyJson::moment);
    }

    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static String type(JsonNode node) {
        return node.path("$type").asText("");
    }
}
