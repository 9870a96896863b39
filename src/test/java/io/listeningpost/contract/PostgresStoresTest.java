package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.testing.TestDatabases;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** The stores on Active Objects over PostgreSQL at read committed. */
class PostgresStoresTest {

    private static final Statements STATEMENTS = new Statements();
    private static final Stores STORES = AoStores.on(new TappedDatabase(TestDatabases.postgres(), STATEMENTS));

    /** Whatever the suites made the stores ask: on the tables of a busy brand it would not read one from end to end. */
    @AfterAll
    static void readsNoBigTableWhole() throws SQLException {
        Map<String, String> plans = BigTables.plans(STATEMENTS.all());
        plans.values().removeIf(plan -> BigTables.readWhole(plan).isEmpty());

        assertThat(plans).isEmpty();
    }

    @Nested
    class Accounts extends AccountsContract {
        Accounts() {
            super(STORES);
        }
    }

    @Nested
    class Authors extends AuthorsContract {
        Authors() {
            super(STORES);
        }
    }

    @Nested
    class Backlogs extends BacklogsContract {
        Backlogs() {
            super(STORES);
        }
    }

    @Nested
    class Blocked extends BlockedAuthorsContract {
        Blocked() {
            super(STORES);
        }
    }

    @Nested
    class Canned extends CannedAnswersContract {
        Canned() {
            super(STORES);
        }
    }

    @Nested
    class ConversationsRequests extends ConversationsRequestsContract {
        ConversationsRequests() {
            super(STORES);
        }
    }

    @Nested
    class ConversationsThreads extends ConversationsThreadsContract {
        ConversationsThreads() {
            super(STORES);
        }
    }

    @Nested
    class ConversationsMerging extends ConversationsMergingContract {
        ConversationsMerging() {
            super(STORES);
        }
    }

    @Nested
    class ConversationsSplitting extends ConversationsSplittingContract {
        ConversationsSplitting() {
            super(STORES);
        }
    }

    @Nested
    class Cursors extends CursorsContract {
        Cursors() {
            super(STORES);
        }
    }

    @Nested
    class Days extends DayBookContract {
        Days() {
            super(STORES);
        }
    }

    @Nested
    class Decisions extends DecisionsContract {
        Decisions() {
            super(STORES);
        }
    }

    @Nested
    class HealthLog extends HealthLogContract {
        HealthLog() {
            super(STORES);
        }
    }

    @Nested
    class JournalRecording extends JournalRecordingContract {
        JournalRecording() {
            super(STORES);
        }
    }

    @Nested
    class JournalVersions extends JournalVersionsContract {
        JournalVersions() {
            super(STORES);
        }
    }

    @Nested
    class JournalHearing extends JournalHearingContract {
        JournalHearing() {
            super(STORES);
        }
    }

    @Nested
    class JournalThreads extends JournalThreadsContract {
        JournalThreads() {
            super(STORES);
        }
    }

    @Nested
    class JournalWork extends JournalWorkContract {
        JournalWork() {
            super(STORES);
        }
    }

    @Nested
    class Leases extends LeasesContract {
        Leases() {
            super(STORES);
        }
    }

    @Nested
    class Meter extends MeterContract {
        Meter() {
            super(STORES);
        }
    }

    @Nested
    class Pulses extends PulseLogContract {
        Pulses() {
            super(STORES);
        }
    }

    @Nested
    class OldConversations extends OldConversationsContract {
        OldConversations() {
            super(STORES);
        }
    }

    @Nested
    class OldPosts extends OldPostsContract {
        OldPosts() {
            super(STORES);
        }
    }

    @Nested
    class OutboxQueue extends OutboxQueueContract {
        OutboxQueue() {
            super(STORES);
        }
    }

    @Nested
    class OutboxTurns extends OutboxTurnsContract {
        OutboxTurns() {
            super(STORES);
        }
    }

    @Nested
    class OutboxApproval extends OutboxApprovalContract {
        OutboxApproval() {
            super(STORES);
        }
    }

    @Nested
    class OutboxClaims extends OutboxClaimsContract {
        OutboxClaims() {
            super(STORES);
        }
    }

    @Nested
    class OutboxOutcomes extends OutboxOutcomesContract {
        OutboxOutcomes() {
            super(STORES);
        }
    }

    @Nested
    class OutboxNews extends OutboxNewsContract {
        OutboxNews() {
            super(STORES);
        }
    }

    @Nested
    class OwnWatch extends OwnPostWatchContract {
        OwnWatch() {
            super(STORES);
        }
    }

    @Nested
    class OwnPosts extends OwnPostsContract {
        OwnPosts() {
            super(STORES);
        }
    }

    @Nested
    class OffSwitch extends OffSwitchContract {
        OffSwitch() {
            super(STORES);
        }
    }

    @Nested
    class Prices extends PricesContract {
        Prices() {
            super(STORES);
        }
    }

    @Nested
    class ProjectSpeeches extends ProjectSpeechesContract {
        ProjectSpeeches() {
            super(STORES);
        }
    }

    @Nested
    class Rules extends RulesContract {
        Rules() {
            super(STORES);
        }
    }

    @Nested
    class Rhythms extends RhythmsContract {
        Rhythms() {
            super(STORES);
        }
    }

    @Nested
    class Events extends EventLogContract {
        Events() {
            super(STORES);
        }
    }

    @Nested
    class PendingSignIns extends PendingSignInsContract {
        PendingSignIns() {
            super(STORES);
        }
    }

    @Nested
    class Sizes extends TableSizesContract {
        Sizes() {
            super(STORES);
        }
    }

    @Nested
    class Sources extends SourceLogContract {
        Sources() {
            super(STORES);
        }
    }

    @Nested
    class Turns extends TurnsContract {
        Turns() {
            super(STORES);
        }
    }

    @Nested
    class Watch extends PostWatchContract {
        Watch() {
            super(STORES);
        }
    }

    @Nested
    class KeptDrafts extends KeptDraftsContract {
        KeptDrafts() {
            super(STORES);
        }
    }

    @Nested
    class Removals extends RemovalsContract {
        Removals() {
            super(STORES);
        }
    }

    @Nested
    class AccountTraces extends AccountTracesContract {
        AccountTraces() {
            super(STORES);
        }
    }

    @Nested
    class SamePeople extends SamePeopleContract {
        SamePeople() {
            super(STORES);
        }
    }

    @Nested
    class Writers extends WritersContract {
        Writers() {
            super(STORES);
        }
    }

    @Nested
    class Teams extends TeamsContract {
        Teams() {
            super(STORES);
        }
    }
}
