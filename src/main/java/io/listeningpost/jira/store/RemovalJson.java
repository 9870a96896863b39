package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.Removal.Progress;
import io.listeningpost.settings.Removal.Stage;
import io.listeningpost.settings.RemovalChoice;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.Optional;

/** The body of a removal. What an older version did not write reads as the beginning. */
final class RemovalJson {

    private RemovalJson() {
    }

    static String write(Removal removal) {
        Progress progress = removal.progress();
        ObjectNode body = Json.object()
                .put("handle", removal.handle())
                .put("speaker", removal.speaker())
                .put("choice", removal.choice().name())
                .put("by", removal.by())
                .put("at", removal.at().toString())
                .put("stage", progress.stage().name())
                .put("after", progress.after())
                .put("posts", progress.posts())
                .put("threads", progress.threads())
                .put("failed", progress.failed())
                .put("rounds", progress.rounds())
                .put("left", progress.left())
                .put("due", progress.due().toString());
        Json.put(body, "trouble", progress.trouble());
        Json.put(body, "doneAt", removal.doneAt());
        return Json.write(body);
    }

    static Removal read(RemovalRow row) {
        JsonNode body = Json.read(row.getBody());
        Instant at = Json.instant(body, "at").orElse(Instant.ofEpochMilli(row.getRemovedAt()));
        Progress progress = new Progress(
                Json.constant(body, "stage", Stage.POSTS),
                body.path("after").asLong(),
                body.path("posts").asLong(),
                body.path("threads").asLong(),
                body.path("failed").asInt(),
                body.path("rounds").asInt(),
                body.path("left").asInt(),
                Json.text(body, "trouble"),
                Json.instant(body, "due").orElse(at));
        return new Removal(
                AccountId.parse(row.getAccount()),
                Json.text(body, "handle").orElse(""),
                Json.text(body, "speaker").orElse(""),
                Json.constant(body, "choice", RemovalChoice.FORGET),
                Json.text(body, "by").orElse(""),
                at,
                progress,
                Json.instant(body, "doneAt").or(() -> Optional.ofNullable(row.getDoneAt()).map(Instant::ofEpochMilli)));
    }
}
