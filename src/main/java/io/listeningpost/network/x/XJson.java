package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.listeningpost.network.http.OutsideText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looking into what X answered without believing that anything is there. */
final class XJson {

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    private XJson() {
    }

    /** The first of these fields that is there and not null; X renames fields, so there may be several names. */
    static JsonNode first(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                return value;
            }
        }
        return MissingNode.getInstance();
    }

    /** A text that is not blank. */
    static Optional<String> text(JsonNode node, String... names) {
        JsonNode value = first(node, names);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(OutsideText.keepable(value.textValue())) : Optional.empty();
    }

    /** An id, written as a text or as a whole number. */
    static Optional<String> id(JsonNode node, String... names) {
        JsonNode value = first(node, names);
        return value.isTextual() || value.isIntegralNumber() ? Optional.of(value.asText()).filter(XIds::isId) : Optional.empty();
    }

    /** The elements of a list; a single object counts as a list of one, anything else as an empty list. */
    static Stream<JsonNode> list(JsonNode node, String... names) {
        JsonNode value = first(node, names);
        if (value.isObject()) {
            return Stream.of(value);
        }
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.empty();
    }

    /** An address on the web; no other scheme is believed. */
    static Optional<String> web(JsonNode node, String... names) {
        return text(node, names).filter(address -> WEB.matcher(address).matches());
    }

    /** A moment that can be read. */
    static Optional<Instant> moment(JsonNode node, String... names) {
        return text(node, names).flatMap(words -> {
            try {
                return Optional.of(OffsetDateTime.parse(words).toInstant());
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }
}
