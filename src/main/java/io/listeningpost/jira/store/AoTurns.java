package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Heard;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** Turns in the table TURN. */
public final class AoTurns implements Turns {

    private final Tables tables;

    public AoTurns(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public void remember(Turn turn) {
        String key = Keys.of(turn.account(), turn.firstId());
        tables.contest(() -> {
            Optional<TurnRow> known = tables.one(TurnRow.class, "POST_KEY = ?", key);
            if (known.map(AoTurns::turn).filter(old -> old.equals(turn) || old.at().isAfter(turn.at())).isPresent()) {
                return false;
            }
            known.ifPresent(old -> tables.take(TurnRow.class, old.getID()));
            tables.insert(TurnRow.class, Map.of(
                    "POST_KEY", key,
                    "ACCOUNT", turn.account().toString(),
                    "CONVERSATION_ID", turn.conversationId(),
                    "POSTED_AT", turn.at().toEpochMilli(),
                    "BODY", body(turn)));
            return true;
        });
    }

    @Override
    public List<Turn> ofConversation(long conversationId) {
        Query query = Query.select().where("CONVERSATION_ID = ?", conversationId).order("POSTED_AT, ID");
        return tables.list(TurnRow.class, query).stream().map(AoTurns::turn).toList();
    }

    /** In another conversation, whose customer this is. */
    static void move(TurnRow row, long into, String customer) {
        Turn old = turn(row);
        row.setConversationId(into);
        row.setBody(body(new Turn(old.account(), into, old.post(), old.firstId(), old.userId(), old.handle(), old.userId().equals(customer),
                old.addressed(), old.stop(), old.at(), old.direct(), old.closed(), old.answerers(), old.heard(), old.forSome())));
        row.save();
    }

    /** That it was said stays, and not who said it. */
    static TurnRow ofNobody(TurnRow row) {
        row.setBody(body(turn(row).ofNobody()));
        row.save();
        return row;
    }

    private static String body(Turn turn) {
        ObjectNode body = Json.object()
                .put("post", turn.post().value())
                .put("first", turn.firstId().value())
                .put("user", turn.userId())
                .put("handle", turn.handle())
                .put("byCustomer", turn.byCustomer())
                .put("addressed", turn.addressed())
                .put("stop", turn.stop())
                .put("at", turn.at().toString());
        Json.put(body, "direct", turn.direct());
        Json.put(body, "closed", turn.closed());
        body.put("answerers", turn.answerers().name()).put("heard", turn.heard().name()).put("forSome", turn.forSome());
        return Json.write(body);
    }

    static Turn turn(TurnRow row) {
        JsonNode body = Json.read(row.getBody());
        String post = Json.text(body, "post").orElseThrow();
        Optional<ThreadId> direct = Json.text(body, "direct").map(ThreadId::new);
        return new Turn(
                AccountId.parse(row.getAccount()),
                row.getConversationId(),
                new PostId(post),
                new PostId(Json.text(body, "first").orElse(post)),
                Json.text(body, "user").orElse(""),
                Json.text(body, "handle").orElse(""),
                body.path("byCustomer").asBoolean(),
                body.path("addressed").asBoolean(),
                body.path("stop").asBoolean(),
                Json.instant(body, "at").orElse(Instant.ofEpochMilli(row.getPostedAt())),
                direct,
                Optional.ofNullable(body.get("closed")).map(closed -> Json.constant(body, "closed", Refusal.INVALID)),
                Json.constant(body, "answerers", Answerers.EVERYONE),
                Json.constant(body, "heard", direct.isPresent() ? Heard.DIRECT : Heard.MENTION),
                body.path("forSome").asBoolean());
    }
}
