package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeech.Does;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored form of what statuses say in a project. */
final class ProjectSpeechJson {

    private ProjectSpeechJson() {
    }

    static String write(List<ProjectSpeech> speeches) {
        ArrayNode list = Json.list();
        speeches.forEach((ProjectSpeech each) -> {
            ObjectNode node = list.addObject();
            each.requestType().ifPresent(type -> node.put("type", type));
            SpeechJson.write(node.put("does", each.does().name()), each.speech());
        });
        return Json.write(list);
    }

    static List<ProjectSpeech> read(String json) {
        List<ProjectSpeech> speeches = new ArrayList<>();
        for (JsonNode node : Json.read(json)) {
            // what a later version meant is not said by this one
            speeches.add(new ProjectSpeech(Optional.of(node.path("type")).filter(JsonNode::isNumber).map(JsonNode::asInt),
                    Json.constant(node, "does", Does.NOTHING), SpeechJson.read(node)));
        }
        return speeches;
    }
}
