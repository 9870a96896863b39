package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.health.TableSizes;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;

/** Looks at the last row of each table. */
public final class AoTableSizes implements TableSizes {

    private final Tables tables;

    public AoTableSizes(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Map<String, Long> newest() {
        Map<String, Long> sizes = new TreeMap<>();
        add(sizes, AccountRow.class, AccountRow::getID);
        add(sizes, AuthorRow.class, AuthorRow::getID);
        add(sizes, CannedRow.class, CannedRow::getID);
        add(sizes, ConversationRow.class, ConversationRow::getID);
        add(sizes, DayRow.class, DayRow::getID);
        add(sizes, ForgottenRow.class, ForgottenRow::getID);
        add(sizes, HealthRow.class, HealthRow::getID);
        add(sizes, JournalRow.class, JournalRow::getID);
        add(sizes, LeaseRow.class, LeaseRow::getID);
        add(sizes, MeterRow.class, MeterRow::getID);
        add(sizes, NodeRow.class, NodeRow::getID);
        add(sizes, OutboxRow.class, OutboxRow::getID);
        add(sizes, OwnPostRow.class, OwnPostRow::getID);
        add(sizes, PollCursorRow.class, PollCursorRow::getID);
        add(sizes, PriceRow.class, PriceRow::getID);
        add(sizes, ProjectSpeechRow.class, ProjectSpeechRow::getID);
        add(sizes, PulseRow.class, PulseRow::getID);
        add(sizes, RemovalRow.class, RemovalRow::getID);
        add(sizes, RequestLinkRow.class, RequestLinkRow::getID);
        add(sizes, EventRow.class, EventRow::getID);
        add(sizes, RhythmRow.class, RhythmRow::getID);
        add(sizes, SignInRow.class, SignInRow::getID);
        add(sizes, SourceRow.class, SourceRow::getID);
        add(sizes, StepRow.class, StepRow::getID);
        add(sizes, ThreadLinkRow.class, ThreadLinkRow::getID);
        add(sizes, TurnRow.class, TurnRow::getID);
        return sizes;
    }

    private <R extends RawEntity<Long>> void add(Map<String, Long> sizes, Class<R> type, Function<R, Long> id) {
        String table = type.getAnnotation(Table.class).value();
        sizes.put(table, 0L);
        tables.stream(type, Query.select("ID").order("ID DESC").limit(1), row -> sizes.put(table, id.apply(row)));
    }
}
