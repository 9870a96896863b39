package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.Speech;
import java.util.Map;
import java.util.TreeMap;

/** The stored form of what a status says, within that of whose it is. */
final class SpeechJson {

    private SpeechJson() {
    }

    static void write(ObjectNode row, Speech speech) {
        row.put("status", speech.statusId()).put("words", speech.words());
        if (!speech.languages().isEmpty()) {
            ObjectNode languages = row.putObject("languages");
            new TreeMap<>(speech.languages()).forEach(languages::put);
        }
    }

    static Speech read(JsonNode row) {
        Map<String, String> languages = new TreeMap<>();
        row.path("languages").properties().forEach(each -> languages.put(each.getKey(), each.getValue().asText()));
        return new Speech(Json.text(row, "status").orElseThrow(), Json.text(row, "words").orElse(""), languages);
    }
}
