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

/** Every store of one kind. Tests share them, each with an account of its own. */
interface Stores {

    Conversations conversations();

    Turns turns();

    OwnPosts ownPosts();

    /** Of the same posts. */
    OwnPostWatch ownWatch();

    Accounts accounts();

    /** The accounts as they are after the key that sealed this account's keys was lost. */
    Accounts accountsAfterLosingKeysOf(AccountId account);

    PendingSignIns signIns();

    OffSwitch voice();

    Rules rules();

    CannedAnswers canned();

    ProjectSpeeches projects();

    HealthLog health();

    Journal journal();

    Cursors cursors();

    Outbox outbox();

    Authors authors();

    Meter meter();

    /** Of the same posts, replies and turns as the journal, the outbox and the turns. */
    DayBook days();

    Prices prices();

    SourceLog sources();

    PulseLog pulses();

    Rhythms rhythms();

    EventLog events();

    /** Of the tables that the others fill. */
    TableSizes sizes();

    /** Of what waits in the journal and in the outbox. */
    Backlogs backlogs();
    Decisions decisions();

    BlockedAuthors blocked();

    /** Of the same posts as the journal. */
    PostWatch watch();

    Leases leases();

    /** Of the same posts as the journal. */
    OldPosts oldPosts();

    /** Of the accounts that were removed. */
    Removals removals();

    /** Of what all the others store of an account. */
    AccountTraces traces();

    Writers writers();

    KeptDrafts drafts();

    SamePeople samePeople();

    Teams teams();

    /** Of the same conversations, with what was said in them. */
    OldConversations oldConversations();
}
