package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looking into what X answered without believing that anything is there. */
final class XJson {

    /** What no database keeps: the zero character, and halves of characters that lost their other half. */
    private static final Pattern UNKEEPABLE = Pattern.compile("[\\x{0}\\x{D800}-\\x{DFFF}]");

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
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(keepable(value.textValue())) : Optional.empty();
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

    static String keepable(String text) {
        // most texts have neither
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
