package io.listeningpost.contract;

import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Turns;
import io.listeningpost.conversation.Writers;
import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Prices;
import io.listeningpost.health.Backlogs;
import io.listeningpost.health.EventLog;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.PulseLog;
import io.listeningpost.health.Rhythms;
import io.listeningpost.health.SourceLog;
import io.listeningpost.health.TableSizes;
import io.listeningpost.insight.DayBook;
import io.listeningpost.intake.Cursors;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.lease.Leases;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.reply.Outbox;
import io.listeningpost.retention.AccountTraces;
import io.listeningpost.retention.OldConversations;
import io.listeningpost.retention.OldPosts;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.PendingSignIns;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Removals;
import io.listeningpost.settings.Rules;
import io.listeningpost.settings.Teams;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Authors;
import io.listeningpost.testing.MemoryAccountTraces;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MemoryAuthors;
import io.listeningpost.testing.MemoryBacklogs;
import io.listeningpost.testing.MemoryCannedAnswers;
import io.listeningpost.testing.MemoryConversations;
import io.listeningpost.testing.MemoryCursors;
import io.listeningpost.testing.MemoryDayBook;
import io.listeningpost.testing.MemoryEventLog;
import io.listeningpost.testing.MemoryHealthLog;
import io.listeningpost.testing.MemoryJournal;
import io.listeningpost.testing.MemoryKeptDrafts;
import io.listeningpost.testing.MemoryLeases;
import io.listeningpost.testing.MemoryMeter;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MemoryOffSwitch;
import io.listeningpost.testing.MemoryOldConversations;
import io.listeningpost.testing.MemoryOutbox;
import io.listeningpost.testing.MemoryOwnPosts;
import io.listeningpost.testing.MemoryPrices;
import io.listeningpost.testing.MemoryProjectSpeeches;
import io.listeningpost.testing.MemoryPulses;
import io.listeningpost.testing.MemoryRhythms;
import io.listeningpost.testing.MemoryRules;
import io.listeningpost.testing.MemorySignIns;
import io.listeningpost.testing.MemorySourceLog;
import io.listeningpost.testing.MemoryTableSizes;
import io.listeningpost.testing.MemoryTeams;
import io.listeningpost.testing.MemoryTurns;
import io.listeningpost.testing.MemoryWriters;
import io.listeningpost.testing.MutableClock;

/** The stores that the services' own tests stand on. */
record MemoryStores(
        Conversations conversations,
        Turns turns,
        OwnPosts ownPosts,
        OwnPostWatch ownWatch,
        MemoryAccounts accounts,
        PendingSignIns signIns,
        OffSwitch voice,
        Rules rules,
        CannedAnswers canned,
        ProjectSpeeches projects,
        HealthLog health,
        Journal journal,
        Cursors cursors,
        Outbox outbox,
        Authors authors,
        Meter meter,
        DayBook days,
        Prices prices,
        SourceLog sources,
        PulseLog pulses,
        Rhythms rhythms,
        EventLog events,
        TableSizes sizes,
        Backlogs backlogs,
        Decisions decisions,
        BlockedAuthors blocked,
        PostWatch watch,
        Leases leases,
        OldPosts oldPosts,
        OldConversations oldConversations,
        Writers writers,
        KeptDrafts drafts,
        SamePeople samePeople,
        Teams teams,
        AccountTraces traces) implements Stores {

    MemoryStores() {
        this(new MemoryJournal(), new MemoryConversations(), new MemoryTurns(), new MemoryOwnPosts(), new MemoryOutbox());
    }

    private MemoryStores(MemoryJournal journal, MemoryConversations conversations, MemoryTurns turns, MemoryOwnPosts ownPosts,
            MemoryOutbox outbox) {
        this(journal, new MemoryAccountTraces.Said(conversations, turns, ownPosts, outbox), new MemoryAccountTraces.People(),
                new MemoryAccountTraces.States(new MemoryHealthLog(), new MemorySourceLog(), new MemoryRhythms(), new MemoryEventLog(),
                        new MemoryDayBook(journal, outbox, turns)));
        conversations.spokenIn(turns, ownPosts, outbox);
    }

    private MemoryStores(MemoryJournal journal, MemoryAccountTraces.Said said, MemoryAccountTraces.People people,
            MemoryAccountTraces.States states) {
        this(said.conversations(), said.turns(), said.ownPosts(), said.ownPosts(), new MemoryAccounts(),
                new MemorySignIns(), new MemoryOffSwitch(), new MemoryRules(), new MemoryCannedAnswers(),
                new MemoryProjectSpeeches(), states.health(),
                journal, new MemoryCursors(), said.outbox(), new MemoryAuthors(), new MemoryMeter(),
                states.days(),
                new MemoryPrices(new MemoryNetwork(new MutableClock(), "99", "acme").publishedPrices()),
                states.sources(),
                new MemoryPulses(), states.rhythms(), states.events(), new MemoryTableSizes(journal),
                new MemoryBacklogs(journal, said.outbox(), said.conversations()), people.decisions(), people.blocked(), journal,
                new MemoryLeases(),
                journal, new MemoryOldConversations(said.conversations(), said.turns(), said.ownPosts(), said.outbox()),
                new MemoryWriters(), new MemoryKeptDrafts(),
                people.same(), new MemoryTeams(), new MemoryAccountTraces(journal, said, people, states));
    }

    @Override
    public Removals removals() {
        return accounts.removals();
    }

    @Override
    public Accounts accountsAfterLosingKeysOf(AccountId account) {
        accounts.loseKeys(account);
        return accounts;
    }
}
