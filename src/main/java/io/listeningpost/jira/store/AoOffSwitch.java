package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.SwitchedOff;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The switch in the table SWITCHED_OFF: off is a row, on is none. */
public final class AoOffSwitch implements OffSwitch {

    private static final String EVERYTHING = "everything";

    private final Tables tables;

    public AoOffSwitch(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Optional<SwitchedOff> state() {
        return row().map(AoOffSwitch::read);
    }

    @Override
    public boolean off(SwitchedOff because) {
        return tables.contest(() -> {
            boolean on = row().isEmpty();
            if (on) {
                insert(because);
            }
            return on;
        });
    }

    @Override
    public boolean explain(String why) {
        return explain(before -> true, why);
    }

    @Override
    public boolean explain(SwitchedOff seen, String why) {
        return explain(seen::equals, why);
    }

    private boolean explain(Predicate<SwitchedOff> standing, String why) {
        return tables.contest(() -> {
            Optional<SwitchRow> old = row().filter(row -> standing.test(read(row)));
            old.ifPresent(row -> {
                SwitchedOff before = read(row);
                tables.take(SwitchRow.class, row.getID());
                insert(new SwitchedOff(before.by(), before.at(), why));
            });
            return old.isPresent();
        });
    }

    @Override
    public Optional<SwitchedOff> on() {
        return tables.contest(() -> row().map(row -> {
            tables.take(SwitchRow.class, row.getID());
            return read(row);
        }));
    }

    private Optional<SwitchRow> row() {
        return tables.one(SwitchRow.class, "TARGET = ?", EVERYTHING);
    }

    private void insert(SwitchedOff because) {
        tables.insert(SwitchRow.class, Map.of("TARGET", EVERYTHING, "BODY", Json.write(Json.object()
                .put("by", because.by()).put("at", because.at().toString()).put("why", because.why()))));
    }

    private static SwitchedOff read(SwitchRow row) {
        JsonNode body = Json.read(row.getBody());
        return new SwitchedOff(Json.text(body, "by").orElse(""), Json.instant(body, "at").orElse(Instant.EPOCH),
                Json.text(body, "why").orElse(""));
    }
}
