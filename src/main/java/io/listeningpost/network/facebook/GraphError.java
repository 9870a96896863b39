package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Facebook's words for why not.
 *
 * @param code    the number of the sort of error; 0 when not told
 * @param subcode the number of the very error; 0 when not told
 * @param passing whether Facebook says itself that it will pass
 */
record GraphError(int code, int subcode, boolean passing, String message) {

    static GraphError of(JsonNode error) {
        String message = GraphJson.text(error, "message").orElse("");
        return new GraphError(error.path("code").asInt(), error.path("error_subcode").asInt(),
                error.path("is_transient").asBoolean(), GraphJson.text(error, "error_user_msg")
                        .filter(more -> !message.contains(more)).map(more -> message.isEmpty() ? more : message + " " + more)
                        .orElse(message));
    }

    boolean says(String words) {
        return message.toLowerCase(Locale.ROOT).contains(words);
    }

    /** In one line: {@code (100/33) Unsupported get request}. */
    String detail() {
        return "Facebook answered (" + code + (subcode == 0 ? "" : "/" + subcode) + ") " + message;
    }
}
