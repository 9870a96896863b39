package io.listeningpost.jira.rest.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import java.util.ArrayList;
import java.util.List;

/** A configuration as text and back: two spaces, one value a line, always the same order, so that versions of it compare well. */
final class ConfigJson {

    /** Hundreds of accounts with all their words fit in. */
    static final int MOST_CHARACTERS = 2_000_000;

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setSerializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private ConfigJson() {
    }

    static JsonNode tree(Object part) {
        return MAPPER.valueToTree(part);
    }

    static String pretty(Object part) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                    .writeValueAsString(part) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of ours can always be written", e);
        }
    }

    /** 400 names the line where it is no JSON, or every field that does not belong there. */
    static ConfigFile read(String text, Refusals refusals) {
        if (text.isBlank()) {
            throw refusals.invalid("", "listening-post.error.config.empty");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw refusals.invalid("", "listening-post.error.config.long", MOST_CHARACTERS);
        }
        try {
            // files that went through an editor may begin with a byte order mark
            JsonNode node = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (!node.isObject()) {
                throw refusals.invalid("", "listening-post.error.config.empty");
            }
            List<FieldError> errors = new ArrayList<>();
            JsonNode format = node.get("format");
            if (format == null || !format.isInt() || format.asInt() != ConfigFile.FORMAT) {
                throw refusals.invalid("format", "listening-post.error.config.format", ConfigFile.FORMAT);
            }
            new ConfigShape(refusals, errors).check("", node, ConfigFile.class);
            if (!errors.isEmpty()) {
                throw refusals.invalid(errors);
            }
            return MAPPER.treeToValue(node, ConfigFile.class);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw refusals.invalid("", "listening-post.error.config.syntax", line, ConfigShape.shortened(e.getOriginalMessage()));
        }
    }
}
