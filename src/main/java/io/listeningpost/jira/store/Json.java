package io.listeningpost.jira.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * How words of strangers are stored: as JSON in pure ASCII. So emoji survive a three-byte MySQL, and a NUL or half a surrogate pair
 * does not make PostgreSQL refuse the row. Reading takes a missing or unknown field calmly: rows outlive the version that wrote them.
 */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode list() {
        return MAPPER.createArrayNode();
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of ours holds broken JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** A single text, fit for a column. */
    static String quote(String text) {
        return write(TextNode.valueOf(text));
    }

    /** What {@link #quote} wrote. */
    static String unquote(String json) {
        return read(json).asText();
    }

    static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).filter(JsonNode::isValueNode).filter(value -> !value.isNull()).map(JsonNode::asText);
    }

    static Optional<Instant> instant(JsonNode node, String field) {
        return text(node, field).map(Instant::parse);
    }

    /** The constant of that name, or the other one when a later version knew a constant we do not. */
    static <E extends Enum<E>> E constant(JsonNode node, String field, E otherwise) {
        return constant(otherwise.getDeclaringClass(), text(node, field).orElse("")).orElse(otherwise);
    }

    /** The constant of that name, if we know it. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst();
    }

    /** Writes the field when there is a value. */
    static void put(ObjectNode node, String field, Optional<?> value) {
        value.ifPresent(present -> node.put(field, present.toString()));
    }
}
