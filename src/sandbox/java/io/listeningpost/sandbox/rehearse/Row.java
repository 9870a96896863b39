package io.listeningpost.sandbox.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A row of the plugin's journal, as its REST interface tells it. */
record Row(String post, String author, String thread, String text, String state, Optional<String> outcome, Optional<String> reason,
        Optional<String> request) {

    static Row of(JsonNode row) {
        return new Row(row.path("post").asText(), row.path("author").asText(""), row.path("thread").asText(""), row.path("text").asText(""),
                row.path("state").asText(""), text(row, "outcome"), text(row, "reason"), text(row, "request"));
    }

    boolean isRejected() {
        return outcome.filter("rejected"::equals).isPresent();
    }

    private static Optional<String> text(JsonNode row, String field) {
        return Optional.of(row.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
