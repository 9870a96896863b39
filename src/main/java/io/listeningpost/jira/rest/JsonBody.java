package io.listeningpost.jira.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
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
        if (body == null || body.isBlank()) {
            throw refusals.invalid("", "listening-post.error.json.empty");
        }
        if (body.length() > most) {
            throw refusals.invalid("", "listening-post.error.json.long", most);
        }
        try {
            T value = mapper.readValue(body, type);
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

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }
}
