package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looking into what a server answered without believing that anything is there. */
final class SkyJson {

    /** What no database keeps: the zero character, and halves of characters that lost their other half. */
    private static final Pattern UNKEEPABLE = Pattern.compile("[\\x{0}\\x{D800}-\\x{DFFF}]");

    private SkyJson() {
    }

    /** A text that is not blank. */
    static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(keepable(value.textValue())) : Optional.empty();
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

    static String keepable(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        return UNKEEPABLE.matcher(text).replaceAll(found -> found.group().equals("\0") ? "" : "\uFFFD");
    }

    /** The start of a text that came from outside, on one line, never half a character. */
    static String cut(String text, int most) {
        String line = keepable(text).replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "…";
    }
}
