package io.listeningpost.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.ApplicationProperties;
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
import io.listeningpost.jira.schedule.PromptOutbox;
import io.listeningpost.jira.settings.AesSealer;
import io.listeningpost.jira.store.AoAccountTraces;
import io.listeningpost.jira.store.AoAccounts;
import io.listeningpost.jira.store.AoAuthors;
import io.listeningpost.jira.store.AoBacklogs;
import io.listeningpost.jira.store.AoBlockedAuthors;
import io.listeningpost.jira.store.AoCannedAnswers;
import io.listeningpost.jira.store.AoConversations;
import io.listeningpost.jira.store.AoCursors;
import io.listeningpost.jira.store.AoDayBook;
import io.listeningpost.jira.store.AoDecisions;
import io.listeningpost.jira.store.AoEventLog;
import io.listeningpost.jira.store.AoHealthLog;
import io.listeningpost.jira.store.AoJournal;
import io.listeningpost.jira.store.AoKeptDrafts;
import io.listeningpost.jira.store.AoLeases;
import io.listeningpost.jira.store.AoMeter;
import io.listeningpost.jira.store.AoOffSwitch;
import io.listeningpost.jira.store.AoOldConversations;
import io.listeningpost.jira.store.AoOldPosts;
import io.listeningpost.jira.store.AoOutbox;
import io.listeningpost.jira.store.AoOwnPostWatch;
import io.listeningpost.jira.store.AoOwnPosts;
import io.listeningpost.jira.store.AoPostWatch;
import io.listeningpost.jira.store.AoPrices;
import io.listeningpost.jira.store.AoProjectSpeeches;
import io.listeningpost.jira.store.AoPulseLog;
import io.listeningpost.jira.store.AoRemovals;
import io.listeningpost.jira.store.AoRhythms;
import io.listeningpost.jira.store.AoRules;
import io.listeningpost.jira.store.AoSamePeople;
import io.listeningpost.jira.store.AoSignIns;
import io.listeningpost.jira.store.AoSourceLog;
import io.listeningpost.jira.store.AoTableSizes;
import io.listeningpost.jira.store.AoTeams;
import io.listeningpost.jira.store.AoTurns;
import io.listeningpost.jira.store.AoWriters;
import io.listeningpost.lease.Leases;
import io.listeningpost.mentions.AuditedBlockedAuthors;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.retention.AccountTraces;
import io.listeningpost.retention.OldConversations;
import io.listeningpost.retention.OldPosts;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditNames;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.AuditedAccounts;
import io.listeningpost.settings.AuditedCannedAnswers;
import io.listeningpost.settings.AuditedProjectSpeeches;
import io.listeningpost.settings.AuditedRules;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.PendingSignIns;
import io.listeningpost.settings.People;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Receipts;
import io.listeningpost.settings.Removals;
import io.listeningpost.settings.Rules;
import io.listeningpost.settings.Sealer;
import io.listeningpost.settings.Teams;
import io.listeningpost.social.Authors;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where things are kept. */
@Configuration(proxyBeanMethods = false)
class StoreBeans {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The shared home where there is one: all nodes must open what one of them sealed. */
    @Bean
    Sealer sealer(ApplicationProperties jira) {
        return new AesSealer(jira.getSharedHomeDirectory().or(jira::getLocalHomeDirectory)
                .orElseThrow(() -> new IllegalStateException("Jira has no home directory to keep the sealing key in"))
                .resolve("listening-post"));
    }

    @Bean
    AuditNames auditNames(DeskCatalog desks, DetailCatalog details, People people) {
        return new AuditNames(desks, details, people);
    }

    @Bean
    Accounts accounts(ActiveObjects ao, Sealer sealer, AuditTrail trail, AuditNames names) {
        return new AuditedAccounts(new AoAccounts(ao, sealer), trail, names);
    }

    @Bean
    Receipts receipts(Sealer sealer, Clock clock) {
        return new Receipts(sealer, clock);
    }

    @Bean
    PendingSignIns pendingSignIns(ActiveObjects ao, Sealer sealer) {
        return new AoSignIns(ao, sealer);
    }

    @Bean
    Rules rules(ActiveObjects ao, AuditTrail trail, AuditNames names) {
        return new AuditedRules(new AoRules(ao), trail, names);
    }

    @Bean
    ProjectSpeeches projectSpeeches(ActiveObjects ao, ProjectCatalog projects, AuditNames names, AuditTrail trail) {
        return new AuditedProjectSpeeches(new AoProjectSpeeches(ao), projects, names, trail);
    }

    @Bean
    CannedAnswers cannedAnswers(ActiveObjects ao, AuditTrail trail) {
        return new AuditedCannedAnswers(new AoCannedAnswers(ao), trail);
    }

    @Bean
    OffSwitch offSwitch(ActiveObjects ao) {
        return new AoOffSwitch(ao);
    }

    @Bean
    Conversations conversations(ActiveObjects ao) {
        return new AoConversations(ao);
    }

    @Bean
    OwnPosts ownPosts(ActiveObjects ao) {
        return new AoOwnPosts(ao);
    }

    @Bean
    Turns turns(ActiveObjects ao) {
        return new AoTurns(ao);
    }

    @Bean
    Writers writers(ActiveObjects ao) {
        return new AoWriters(ao);
    }

    @Bean
    SamePeople samePeople(ActiveObjects ao) {
        return new AoSamePeople(ao);
    }

    @Bean
    KeptDrafts keptDrafts(ActiveObjects ao) {
        return new AoKeptDrafts(ao);
    }

    @Bean
    Teams teams(ActiveObjects ao) {
        return new AoTeams(ao);
    }

    @Bean
    Journal journal(ActiveObjects ao) {
        return new AoJournal(ao);
    }

    @Bean
    Cursors cursors(ActiveObjects ao) {
        return new AoCursors(ao);
    }

    @Bean
    HealthLog healthLog(ActiveObjects ao) {
        return new AoHealthLog(ao);
    }

    @Bean
    PromptOutbox outbox(ActiveObjects ao, Clock clock) {
        return new PromptOutbox(new AoOutbox(ao, clock));
    }

    @Bean
    Authors authors(ActiveObjects ao) {
        return new AoAuthors(ao);
    }

    @Bean
    Meter meter(ActiveObjects ao) {
        return new AoMeter(ao);
    }

    @Bean
    DayBook dayBook(ActiveObjects ao) {
        return new AoDayBook(ao);
    }

    /** The networks are metered and so need prices, which need the networks: asked for when the first price is. */
    @Bean
    Prices prices(ActiveObjects ao, ObjectProvider<SocialNetworks> networks) {
        return new AoPrices(ao, networks::getObject);
    }

    @Bean
    Backlogs backlogs(ActiveObjects ao) {
        return new AoBacklogs(ao);
    }

    @Bean
    PulseLog pulseLog(ActiveObjects ao) {
        return new AoPulseLog(ao);
    }

    @Bean
    Rhythms rhythms(ActiveObjects ao) {
        return new AoRhythms(ao);
    }

    @Bean
    EventLog eventLog(ActiveObjects ao) {
        return new AoEventLog(ao);
    }

    @Bean
    TableSizes tableSizes(ActiveObjects ao) {
        return new AoTableSizes(ao);
    }

    @Bean
    SourceLog sourceLog(ActiveObjects ao) {
        return new AoSourceLog(ao);
    }

    @Bean
    Leases leases(ActiveObjects ao) {
        return new AoLeases(ao);
    }

    @Bean
    Removals removals(ActiveObjects ao) {
        return new AoRemovals(ao);
    }

    @Bean
    AccountTraces accountTraces(ActiveObjects ao) {
        return new AoAccountTraces(ao);
    }

    @Bean
    OldPosts oldPosts(ActiveObjects ao) {
        return new AoOldPosts(ao);
    }

    @Bean
    OldConversations oldConversations(ActiveObjects ao) {
        return new AoOldConversations(ao);
    }

    @Bean
    OwnPostWatch ownPostWatch(ActiveObjects ao) {
        return new AoOwnPostWatch(ao);
    }

    @Bean
    PostWatch postWatch(ActiveObjects ao) {
        return new AoPostWatch(ao);
    }

    @Bean
    Decisions decisions(ActiveObjects ao) {
        return new AoDecisions(ao);
    }

    @Bean
    BlockedAuthors blockedAuthors(ActiveObjects ao, Accounts accounts, AuditTrail trail) {
        return new AuditedBlockedAuthors(new AoBlockedAuthors(ao), accounts, trail);
    }
}
