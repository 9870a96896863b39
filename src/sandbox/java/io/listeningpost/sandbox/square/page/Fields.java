package io.listeningpost.sandbox.square.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Call;

/** The fields of what the page sends; a wrong one is an {@link IllegalArgumentException} that names it. */
public final class Fields {

    private Fields() {
    }

    /** The body of a call. */
    public static JsonNode of(Call call) {
        return call.json().filter(ObjectNode.class::isInstance)
                .orElseThrow(() -> new IllegalArgumentException("The body must be a JSON object."));
    }

    /** A text that must be there. */
    public static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " must be a string" + (field.equals("id") ? "; ids are never numbers." : "."));
        }
        return value.asText();
    }

    /** A whole number within bounds, or what holds without it. */
    public static int number(JsonNode body, String field, int otherwise, int least, int most) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw new IllegalArgumentException(field + " must be a whole number from " + least + " to " + most + ".");
        }
        return value.asInt();
    }
}
