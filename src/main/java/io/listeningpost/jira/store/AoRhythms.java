package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.health.Hours;
import io.listeningpost.health.Rhythm;
import io.listeningpost.health.Rhythms;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.java.ao.Query;

/** Rhythms in the table RHYTHM. */
public final class AoRhythms implements Rhythms {

    private final Tables tables;

    public AoRhythms(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Rhythm change(AccountId account, Instant start, UnaryOperator<Rhythm> change) {
        return tables.contest(() -> {
            Optional<RhythmRow> old = tables.one(RhythmRow.class, "ACCOUNT = ?", account.toString());
            Rhythm changed = change.apply(old.map(AoRhythms::read).orElseGet(() -> Rhythm.starting(account, start)));
            old.ifPresent(row -> tables.take(RhythmRow.class, row.getID()));
            tables.insert(RhythmRow.class, Map.of("ACCOUNT", account.toString(), "BODY", write(changed)));
            return changed;
        });
    }

    @Override
    public List<Rhythm> all() {
        // read whole: a row an account
        return tables.list(RhythmRow.class, Query.select()).stream().map(AoRhythms::read).toList();
    }

    private static String write(Rhythm rhythm) {
        ObjectNode body = Json.object()
                .put("since", rhythm.since().toString())
                .put("listened", rhythm.listened().toString())
                .put("heard", rhythm.heard().toString());
        Json.put(body, "heardAt", rhythm.heardAt());
        Json.put(body, "alarmedAt", rhythm.alarmedAt());
        return Json.write(body);
    }

    private static Rhythm read(RhythmRow row) {
        JsonNode body = Json.read(row.getBody());
        return new Rhythm(
                AccountId.parse(row.getAccount()),
                Json.instant(body, "since").orElse(Instant.EPOCH),
                Json.instant(body, "heardAt"),
                Hours.parse(Json.text(body, "listened").orElse("")),
                Hours.parse(Json.text(body, "heard").orElse("")),
                Json.instant(body, "alarmedAt"));
    }
}
