package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.health.EventHealth;
import io.listeningpost.health.EventLog;
import io.listeningpost.health.Pointer;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import net.java.ao.Query;

/** What networks told by themselves, in the table EVENT. */
public final class AoEventLog implements EventLog {

    private final Tables tables;

    public AoEventLog(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public EventHealth of(AccountId account) {
        return row(account).map(AoEventLog::read).orElseGet(() -> EventHealth.none(account));
    }

    @Override
    public EventHealth change(AccountId account, UnaryOperator<EventHealth> change) {
        return tables.contest(() -> {
            Optional<EventRow> old = row(account);
            EventHealth changed = change.apply(old.map(AoEventLog::read).orElseGet(() -> EventHealth.none(account)));
            old.ifPresent(row -> tables.take(EventRow.class, row.getID()));
            tables.insert(EventRow.class, Map.of("ACCOUNT", account.toString(), "BODY", write(changed)));
            return changed;
        });
    }

    @Override
    public List<EventHealth> all() {
        // read whole: a row an account
        return tables.list(EventRow.class, Query.select()).stream().map(AoEventLog::read).toList();
    }

    private Optional<EventRow> row(AccountId account) {
        return tables.one(EventRow.class, "ACCOUNT = ?", account.toString());
    }

    private static String write(EventHealth health) {
        ObjectNode body = Json.object().put("refused", health.refused());
        Json.put(body, "eventAt", health.eventAt());
        Json.put(body, "refusedAt", health.refusedAt());
        ArrayNode pointers = body.putArray("pointers");
        health.pointers().forEach(each -> pointers.addObject()
                .put("post", each.post().value()).put("toldAt", each.toldAt().toString()).put("asked", each.asked()));
        return Json.write(body);
    }

    private static EventHealth read(EventRow row) {
        JsonNode body = Json.read(row.getBody());
        return new EventHealth(AccountId.parse(row.getAccount()), Json.instant(body, "eventAt"), Json.instant(body, "refusedAt"),
                body.path("refused").asLong(), StreamSupport.stream(body.path("pointers").spliterator(), false)
                        .map(each -> new Pointer(new PostId(Json.text(each, "post").orElseThrow()),
                                Json.instant(each, "toldAt").orElse(Instant.EPOCH), each.path("asked").asInt())).toList());
    }
}
