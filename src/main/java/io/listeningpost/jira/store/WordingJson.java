package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.Wording;
import java.util.ArrayList;
import java.util.List;

/** The stored form of what an admin wants of the words that agents publish. */
final class WordingJson {

    private WordingJson() {
    }

    static void write(ObjectNode node, Wording wording) {
        Json.put(node, "signature", wording.signature());
        ArrayNode orders = node.putArray("orders");
        wording.orders().forEach(orders::add);
        ArrayNode ours = node.putArray("ours");
        wording.ours().forEach(ours::add);
        node.put("comments", wording.comments().name()).put("copies", wording.copies());
    }

    /** Nothing where it was stored before there was a choice. */
    static Wording read(JsonNode node) {
        return new Wording(Json.text(node, "signature"), texts(node.path("orders")), texts(node.path("ours")),
                Json.constant(node, "comments", Sharing.NEVER), node.path("copies").asBoolean(true));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
