package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.conversation.KeptDraft;
import java.util.ArrayList;
import java.util.List;

/** The stored form of what an agent was writing. */
final class DraftJson {

    private DraftJson() {
    }

    static String write(KeptDraft.Content content) {
        ObjectNode node = Json.object().put("text", content.text()).put("direct", content.direct()).put("note", content.note());
        Json.put(node, "target", content.target());
        Json.put(node, "comment", content.comment());
        Json.put(node, "move", content.move());
        ArrayNode photos = node.putArray("photos");
        content.photos().forEach(photo -> photos.addObject().put("attachment", photo.attachment()).put("alt", photo.alt()));
        return Json.write(node);
    }

    static KeptDraft.Content read(String json) {
        JsonNode node = Json.read(json);
        List<KeptDraft.Picture> photos = new ArrayList<>();
        node.path("photos").forEach(photo -> photos.add(new KeptDraft.Picture(
                Json.text(photo, "attachment").orElse(""), Json.text(photo, "alt").orElse(""))));
        return new KeptDraft.Content(Json.text(node, "text").orElse(""), Json.text(node, "target"), node.path("direct").asBoolean(), photos,
                Json.text(node, "comment"), Json.text(node, "move"), Json.text(node, "note").orElse(""));
    }
}
