package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.Before;
import io.listeningpost.mentions.Decision;
import io.listeningpost.mentions.Decline;
import io.listeningpost.mentions.NewDecision;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.Optional;

/** The stored form of a decision. */
final class DecisionJson {

    private DecisionJson() {
    }

    static String write(NewDecision decision) {
        ObjectNode node = Json.object()
                .put("post", decision.post().value())
                .put("by", decision.by())
                .put("at", decision.at().toString());
        switch (decision.act()) {
            case Act.Open() -> node.put("act", "OPEN");
            case Act.Ignore(String reason) -> node.put("act", "IGNORE").put("reason", reason);
            case Act.Link(RequestRef request, boolean together) -> node.put("act", "LINK").put("issue", request.issueId())
                    .put("request", request.key()).put("together", together);
            case Act.Merge(RequestRef request) -> node.put("act", "MERGE").put("issue", request.issueId()).put("request", request.key());
            case Act.Split(RequestRef request) -> node.put("act", "SPLIT").put("issue", request.issueId()).put("request", request.key());
            case Act.Undo(long earlier) -> node.put("act", "UNDO").put("decision", earlier);
        }
        return Json.write(node);
    }

    static Decision read(DecisionRow row) {
        JsonNode node = Json.read(row.getBody());
        Optional<Act> act = act(node);
        return new Decision(
                row.getID(),
                AccountId.parse(row.getAccount()),
                new PostId(Json.text(node, "post").orElseThrow()),
                // an act of a later version: nothing is done, and nothing can be taken back
                act.orElseGet(() -> new Act.Undo(0)),
                Json.text(node, "by").orElse(""),
                Json.instant(node, "at").orElse(Instant.EPOCH),
                act.flatMap(known -> Json.constant(Decision.State.class, row.getState())).orElse(Decision.State.REFUSED),
                Optional.ofNullable(row.getDecline()).map(name -> Json.constant(Decline.class, name).orElse(Decline.BROKEN)),
                Optional.ofNullable(row.getPast()).map(DecisionJson::before));
    }

    private static Optional<Act> act(JsonNode node) {
        return switch (Json.text(node, "act").orElse("")) {
            case "OPEN" -> Optional.of(new Act.Open());
            case "IGNORE" -> Optional.of(new Act.Ignore(Json.text(node, "reason").orElse("")));
            case "LINK" -> Optional.of(new Act.Link(request(node), node.path("together").asBoolean()));
            case "MERGE" -> Optional.of(new Act.Merge(request(node)));
            case "SPLIT" -> Optional.of(new Act.Split(request(node)));
            case "UNDO" -> Optional.of(new Act.Undo(node.path("decision").asLong()));
            default -> Optional.empty();
        };
    }

    private static RequestRef request(JsonNode node) {
        return new RequestRef(node.path("issue").asLong(), Json.text(node, "request").orElse(""));
    }

    static String write(Before before) {
        ObjectNode node = Json.object();
        before.outcome().ifPresent(outcome -> node.put("outcome", outcome.name()));
        Json.put(node, "reason", before.reason());
        return Json.write(node);
    }

    private static Before before(String json) {
        JsonNode node = Json.read(json);
        return new Before(Json.text(node, "outcome").flatMap(name -> Json.constant(IntakeOutcome.class, name)), Json.text(node, "reason"));
    }
}
