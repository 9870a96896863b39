package io.listeningpost.sandbox.desk.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.sandbox.desk.property.StoredProperty;
import io.listeningpost.sandbox.host.PluginModules.IndexedPath;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the declared paths out of a property. Values of another type than declared are left out, as Jira does. */
final class PropertyPaths {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PropertyPaths() {
    }

    /** The name under which a path stands in the index. */
    static String field(String propertyKey, String path) {
        return "issue.property[" + propertyKey + "]." + path;
    }

    static List<Entry> entries(StoredProperty property, List<IndexedPath> declared) {
        List<Entry> found = new ArrayList<>();
        for (IndexedPath path : declared) {
            if (path.entityKey().equals(property.entityName()) && path.propertyKey().equals(property.key())) {
                collect(at(read(property.json()), path.path()), path, found);
            }
        }
        return found;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored property is not JSON", impossible);
        }
    }

    private static JsonNode at(JsonNode node, String path) {
        JsonNode at = node;
        for (String step : path.split("\\.")) {
            at = at.path(step);
        }
        return at;
    }

    private static void collect(JsonNode value, IndexedPath path, List<Entry> found) {
        if (value.isArray()) {
            value.forEach(one -> collect(one, path, found));
        } else {
            entry(value, path).ifPresent(found::add);
        }
    }

    private static Optional<Entry> entry(JsonNode value, IndexedPath path) {
        String field = field(path.propertyKey(), path.path());
        return switch (path.type()) {
            case "NUMBER" -> value.isNumber() ? Optional.of(Entry.number(field, value.doubleValue())) : Optional.empty();
            case "DATE" -> value.isTextual() ? date(field, value.textValue()) : Optional.empty();
            case "TEXT" -> value.isValueNode() && !value.isNull() ? Optional.of(Entry.text(field, value.asText())) : Optional.empty();
            default -> value.isValueNode() && !value.isNull() ? Optional.of(Entry.exact(field, value.asText())) : Optional.empty();
        };
    }

    private static Optional<Entry> date(String field, String text) {
        try {
            return Optional.of(Entry.moment(field, OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
