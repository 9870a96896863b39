package io.listeningpost.jira.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads request bodies. The resources take text and read it here, so that a wrong field is named in our own words whatever the host's
 * JSON layer would say. Thread-safe.
 */
public final class JsonBody {

    private static final int MOST = 100_000;

    private final ObjectMapper mapper = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    /** Numbers stay as they were typed. */
    private final ObjectMapper asTyped = mapper.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(new JsonNodeFactory(true));
    private final Refusals refusals;

    public JsonBody(Refusals refusals) {
        this.refusals = refusals;
    }

    /** The body as this record, whose fields may be null; 400 when it is no such thing. */
    public <T> T read(@Nullable String body, Class<T> type) {
        return read(body, type, MOST);
    }

    /** The same with a body of up to so many characters. */
    public <T> T read(@Nullable String body, Class<T> type, int most) {
        return read(body, mapper, type, most);
    }

    private <T> T read(@Nullable String body, ObjectMapper by, Class<T> type, int most) {
        if (body == null || body.isBlank()) {
            throw refusals.invalid("", "listening-post.error.json.empty");
        }
        if (body.length() > most) {
            throw refusals.invalid("", "listening-post.error.json.long", most);
        }
        try {
            T value = by.readValue(body, type);
            if (value == null) {
                throw refusals.invalid("", "listening-post.error.json.empty");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw refusals.invalid(pathOf(e), "listening-post.error.json.unknown", pathOf(e));
        } catch (JsonMappingException e) {
            throw refusals.invalid(pathOf(e), "listening-post.error.json.type", pathOf(e));
        } catch (JsonProcessingException e) {
            throw refusals.invalid("", "listening-post.error.json.syntax", lineOf(e));
        }
    }

    /**
     * What was sent, and over which state.
     *
     * @param revision null where the caller read none
     */
    public record Revised<T>(T form, @Nullable String revision) {
    }

    /** The same for what was read with a revision: it may be sent back with it, or be named beside the body, which counts more. */
    public <T> Revised<T> revised(@Nullable String body, Class<T> type, @Nullable String told) {
        JsonNode tree = read(body, asTyped, JsonNode.class, MOST);
        JsonNode revision = tree instanceof ObjectNode object ? object.remove("revision") : null;
        T form = read(tree.toString(), type);
        return new Revised<>(form, told == null && revision != null && !revision.isNull() ? revision.asText() : told);
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }
}
