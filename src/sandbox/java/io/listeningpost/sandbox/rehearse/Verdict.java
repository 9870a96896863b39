package io.listeningpost.sandbox.rehearse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.util.Optional;

/** What became of one occurrence: a line of the file that a rehearsal writes. */
record Verdict(Occurrence occurrence, String outcome, Optional<String> request, Optional<String> author, Optional<String> thread,
        Optional<String> text, Optional<String> reason) {

    static final String REJECTED = "rejected";
    static final String DUPLICATE = "duplicate";

    /** A post that the plugin has nothing of. */
    static Verdict rejected(Occurrence occurrence, String reason) {
        return new Verdict(occurrence, REJECTED, Optional.empty(), Optional.empty(), Optional.empty(), occurrence.text(),
                Optional.of(occurrence.place() + ": " + reason));
    }

    ObjectNode json() {
        ObjectNode line = Json.object();
        line.put("post", occurrence.id().orElse(null));
        line.put("outcome", outcome);
        line.put("request", request.orElse(null));
        line.put("author", author.orElse(null));
        line.put("thread", thread.orElse(null));
        line.put("text", text.orElse(null));
        line.put("reason", reason.orElse(null));
        return line;
    }
}
