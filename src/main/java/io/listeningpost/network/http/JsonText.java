package io.listeningpost.network.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Tolerant reading of answers: a field of the wrong sort is a field that is not there. */
public final class JsonText {

    private JsonText() {
    }

    /** A text that says something, fit to be kept. */
    public static Optional<String> of(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(OutsideText.keepable(value.textValue())) : Optional.empty();
    }
}
