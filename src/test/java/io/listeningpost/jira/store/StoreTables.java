package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.ao.PluginTables;
import java.util.List;
import net.java.ao.RawEntity;

/** Every table of the stores. */
final class StoreTables {

    static final List<Class<? extends RawEntity<Long>>> ALL = List.of(
            AccountRow.class, AnswerRow.class, AuthorRow.class, BlockedAuthorRow.class, CannedRow.class, ConversationRow.class,
            DayRow.class, DecisionRow.class, DraftRow.class, EventRow.class, HealthRow.class, JournalRow.class, MeterRow.class,
            OutboxRow.class,
            OwnPostRow.class, PollCursorRow.class, PriceRow.class, ProjectSpeechRow.class, RemovalRow.class, RequestLinkRow.class,
            RuleRow.class, SayingRow.class,
            SignInRow.class, SourceRow.class, StepRow.class, SwitchRow.class, TeamRow.class, ThreadLinkRow.class,
            TurnRow.class, WordRow.class, WriterRow.class);

    private StoreTables() {
    }

    static ActiveObjects on(Database database) {
        PluginTables tables = new PluginTables("io.listeningpost.listening-post", database);
        tables.open("io.listeningpost", List.copyOf(ALL));
        return tables;
    }
}
