package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.Edit;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored form of who changed something last. */
final class EditJson {

    private EditJson() {
    }

    static void write(ObjectNode node, Edit edit) {
        node.put("by", edit.by()).put("at", edit.at().toString());
    }

    /** As it stands in a column of its own. */
    static String text(Edit edit) {
        ObjectNode node = Json.object();
        write(node, edit);
        return Json.write(node);
    }

    /** What {@link #text} wrote, if it did. */
    static Optional<Edit> stored(@Nullable String text) {
        return Optional.ofNullable(text).map(Json::read).flatMap(EditJson::read);
    }

    /** Empty for what was stored before anybody noted it. */
    static Optional<Edit> read(JsonNode node) {
        return Json.text(node, "by").map(by -> new Edit(by, Json.instant(node, "at").orElse(Instant.EPOCH)));
    }
}
