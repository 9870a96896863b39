package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads bodies by schema: what the schema does not name is refused, and so is the wrong type. */
final class Schema {

    private Schema() {
    }

    /** The body, if it is a JSON object and says so. */
    static JsonNode body(Asked asked) {
        return asked.call().json().filter(JsonNode::isObject).filter(json -> asked.call().carries("application/json"))
                .orElseThrow(() -> new Declined(Problem.invalid("Requests with bodies must have content-type of application/json.")));
    }

    static void onlyKnown(JsonNode object, Set<String> known, String path) {
        object.properties().forEach(field -> {
            if (!known.contains(field.getKey())) {
                throw new Declined(Problem.invalid(path + "." + field.getKey()
                        + ": is not defined in the schema and the schema does not allow additional properties"));
            }
        });
    }

    static Optional<String> string(JsonNode object, String name, String path) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new Declined(Problem.invalid(path + "." + name + ": " + value.getNodeType().name().toLowerCase(Locale.ROOT)
                    + " found, string expected"));
        }
        return Optional.of(value.asText());
    }

    /** An id: a string of digits, never a number. */
    static Optional<String> id(JsonNode object, String name, String path) {
        Optional<String> value = string(object, name, path);
        value.filter(id -> !id.matches("[0-9]{1,19}")).ifPresent(id -> {
            throw new Declined(Problem.invalid(path + "." + name + ": does not match the regex pattern ^[0-9]{1,19}$"));
        });
        return value;
    }

    static Declined missing(String path) {
        return new Declined(Problem.invalid(path + ": is missing but it is required"));
    }
}
