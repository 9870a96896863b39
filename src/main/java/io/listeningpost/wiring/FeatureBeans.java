package io.listeningpost.wiring;

import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Turns;
import io.listeningpost.cost.Budgets;
import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Metering;
import io.listeningpost.cost.Prices;
import io.listeningpost.cost.Retention;
import io.listeningpost.health.EventLog;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Reach;
import io.listeningpost.health.Setbacks;
import io.listeningpost.health.SourceLog;
import io.listeningpost.insight.Bookkeeping;
import io.listeningpost.insight.DayBook;
import io.listeningpost.intake.AuthorPosts;
import io.listeningpost.intake.Cursors;
import io.listeningpost.intake.EarlierStart;
import io.listeningpost.intake.Events;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.LookUps;
import io.listeningpost.intake.MentionIntake;
import io.listeningpost.intake.MentionPoll;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.intake.Recheck;
import io.listeningpost.intake.Rehearsal;
import io.listeningpost.intake.RemovedWords;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.intake.Waking;
import io.listeningpost.intake.Wishes;
import io.listeningpost.jira.schedule.PromptOutbox;
import io.listeningpost.jira.words.VelocityWords;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.mentions.Clerk;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.mentions.PeoplesWishes;
import io.listeningpost.mentions.Telling;
import io.listeningpost.reply.Advising;
import io.listeningpost.reply.Approvals;
import io.listeningpost.reply.Attachments;
import io.listeningpost.reply.CannedSearch;
import io.listeningpost.reply.CommentAnswers;
import io.listeningpost.reply.Delivery;
import io.listeningpost.reply.DueTimes;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.PublicComments;
import io.listeningpost.reply.PublicVoice;
import io.listeningpost.reply.RecentWords;
import io.listeningpost.reply.Repetition;
import io.listeningpost.reply.Replies;
import io.listeningpost.reply.ReplyAddressing;
import io.listeningpost.reply.SecondTries;
import io.listeningpost.reply.Signatures;
import io.listeningpost.settings.AccountLinking;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.Destinations;
import io.listeningpost.settings.Destined;
import io.listeningpost.settings.Groups;
import io.listeningpost.settings.Keyring;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.PendingSignIns;
import io.listeningpost.settings.People;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Removals;
import io.listeningpost.settings.Rules;
import io.listeningpost.settings.SignIns;
import io.listeningpost.settings.TeamRights;
import io.listeningpost.settings.Teams;
import io.listeningpost.settings.WordsRenderer;
import io.listeningpost.social.Authors;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Usage;
import io.listeningpost.status.RequestPlaces;
import io.listeningpost.status.StatusReplies;
import io.listeningpost.status.WhatSpeaks;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the product does. */
@Configuration(proxyBeanMethods = false)
class FeatureBeans {

    private static final DoubleSupplier JITTER = () -> ThreadLocalRandom.current().nextDouble();

    @Bean
    Reach reach() {
        return new Reach(System::nanoTime);
    }

    @Bean
    Setbacks setbacks(HealthLog health, Reach reach, Clock clock) {
        return new Setbacks(health, reach, clock, JITTER);
    }

    @Bean
    Usage usage(Accounts accounts, Meter meter, Prices prices, HealthLog health, Clock clock) {
        return new Metering(accounts, meter, prices, health, clock);
    }

    @Bean
    Retention retention(Authors authors, Meter meter, Clock clock) {
        return new Retention(authors, meter, clock);
    }

    @Bean
    Bookkeeping bookkeeping(DayBook book, HealthLog health, Clock clock) {
        return new Bookkeeping(book, health, clock);
    }

    @Bean
    Budgets budgets(Accounts accounts, Meter meter, Clock clock) {
        return new Budgets(accounts, meter, clock);
    }

    @Bean
    AccountLinking accountLinking(SocialNetworks networks, Accounts accounts, Removals removals, HealthLog health, SourceLog sources,
            EarlierStart start, SecondTries tries, Clock clock) {
        return new AccountLinking(networks, accounts, removals, id -> {
            health.reset(id);
            sources.hurry(id);
            tries.all(id);
            start.linked(id);
        }, clock);
    }

    @Bean
    SignIns signIns(SocialNetworks networks, Accounts accounts, AccountLinking linking, PendingSignIns pending, Clock clock) {
        return new SignIns(networks, accounts, linking, pending, clock);
    }

    @Bean
    MentionPoll mentionPoll(Accounts accounts, Keyring keyring, SocialNetworks networks, Journal journal, Cursors cursors,
            HealthLog health, SourceLog sources, Setbacks setbacks, Budgets budgets, LookUps lookUps, EventLog events, Clock clock) {
        return new MentionPoll(accounts, keyring, networks, journal, cursors, health, sources, setbacks, budgets, lookUps, events, clock);
    }

    @Bean
    Events events(Accounts accounts, SocialNetworks networks, EventLog log, Waking waking, Clock clock) {
        return new Events(accounts, networks, log, waking, clock);
    }

    @Bean
    LookUps lookUps() {
        return new LookUps();
    }

    @Bean
    EarlierStart earlierStart(Accounts accounts, SocialNetworks networks, Journal journal, Cursors cursors, SourceLog sources) {
        return new EarlierStart(accounts, networks, journal, cursors, sources);
    }

    @Bean
    MentionIntake mentionIntake(Accounts accounts, Keyring keyring, SocialNetworks networks, Journal journal, PostWatch watch,
            Conversations conversations, OwnPosts ownPosts, Turns turns, RequestDesk desk, Wishes wishes, Budgets budgets, LookUps lookUps,
            Rules rules, Destinations destinations, HealthLog health, Clock clock) {
        return new MentionIntake(accounts, keyring, networks, journal, watch, conversations, ownPosts, turns, desk, wishes, budgets,
                lookUps, rules, destinations, health, clock, JITTER);
    }

    @Bean
    Rehearsal rehearsal(Journal journal, Accounts accounts, Clock clock) {
        return new Rehearsal(journal, accounts, clock);
    }

    @Bean
    Wishes wishes(Decisions decisions, BlockedAuthors blocked) {
        return new PeoplesWishes(decisions, blocked);
    }

    @Bean
    Clerk clerk(Decisions decisions, Journal journal, PostWatch watch, Conversations conversations, Turns turns, RequestDesk desk,
            Accounts accounts, Clock clock) {
        return new Clerk(decisions, journal, watch, conversations, turns, desk, accounts, clock);
    }

    @Bean
    Telling telling(SamePeople people, RequestDesk desk, Accounts accounts) {
        return new Telling(people, desk, accounts);
    }

    @Bean
    RemovedWords removedWords(Journal journal, PostWatch watch, Conversations conversations, Turns turns, KeptDrafts drafts,
            SamePeople people, RequestDesk desk, Clock clock) {
        return new RemovedWords(journal, watch, conversations, turns, drafts, people, desk, clock);
    }

    @Bean
    Recheck recheck(Accounts accounts, Keyring keyring, SocialNetworks networks, Journal journal, PostWatch watch,
            OwnPostWatch ours, Conversations conversations, Turns turns, KeptDrafts drafts, SamePeople people, RequestDesk desk,
            HealthLog health, SourceLog sources, Setbacks setbacks, Budgets budgets, Clock clock) {
        return new Recheck(accounts, keyring, networks, journal, watch, ours, conversations, turns, drafts, people, desk, health, sources,
                setbacks, budgets, clock);
    }

    @Bean
    AuthorPosts authorPosts(Accounts accounts, Keyring keyring, SocialNetworks networks, Budgets budgets, Prices prices,
            Setbacks setbacks, Clock clock) {
        return new AuthorPosts(accounts, keyring, networks, budgets, prices, setbacks, clock);
    }

    @Bean
    ReplyAddressing replyAddressing(Turns turns, OwnPosts ownPosts, Outbox outbox) {
        return new ReplyAddressing(turns, ownPosts, outbox);
    }

    @Bean
    SecondTries secondTries(Accounts accounts, Setbacks setbacks, Outbox outbox, Clock clock) {
        return new SecondTries(accounts, setbacks, outbox, clock);
    }

    @Bean
    RecentWords recentWords(OwnPosts ownPosts, Clock clock) {
        return new RecentWords(ownPosts, clock);
    }

    @Bean
    Signatures signatures(People people, WordsRenderer renderer) {
        return new Signatures(people, renderer);
    }

    @Bean
    CannedSearch cannedSearch(CannedAnswers answers, WordsRenderer renderer) {
        return new CannedSearch(answers, renderer);
    }

    @Bean
    Repetition repetition(Outbox outbox, OwnPosts ownPosts) {
        return new Repetition(outbox, ownPosts);
    }

    @Bean
    Advising advising(Journal journal, DueTimes dueTimes, Turns turns, Outbox outbox) {
        return new Advising((account, firstId) -> journal.find(account, firstId).map(entry -> entry.post().text()), dueTimes, turns,
                outbox);
    }

    @Bean
    Replies replies(Accounts accounts, SocialNetworks networks, Conversations conversations, ReplyAddressing addressing,
            Attachments attachments, Prices prices, Setbacks setbacks, Repetition repetition, RecentWords recent, Signatures signatures,
            Advising advising, Outbox outbox, TeamRights rights, AuditTrail trail, Clock clock) {
        return new Replies(accounts, networks, conversations, addressing, attachments, repetition, recent, signatures, advising, prices,
                setbacks, outbox, rights, trail, clock);
    }

    @Bean
    Delivery delivery(OffSwitch voice, PublicComments comments,
            Accounts accounts, Keyring keyring, SocialNetworks networks, Conversations conversations,
            Turns turns, OwnPosts ownPosts, Attachments attachments, Outbox outbox, Setbacks setbacks, PostWatch watch, Clock clock) {
        return new Delivery(voice, comments, accounts, keyring, networks, conversations, turns, ownPosts, attachments, outbox, setbacks,
                watch::doubted, clock, JITTER);
    }

    @Bean
    CommentAnswers commentAnswers(Accounts accounts, Conversations conversations, PublicComments comments, AgentRights agents,
            TeamRights rights, Replies replies, Outbox outbox, Clock clock) {
        return new CommentAnswers(accounts, conversations, comments, agents, rights, replies, outbox, clock);
    }

    @Bean
    PublicVoice publicVoice(OffSwitch voice, Accounts accounts, Conversations conversations, PromptOutbox outbox, AuditTrail trail,
            Clock clock) {
        return new PublicVoice(voice, accounts, conversations, outbox, trail, outbox::hurry, clock);
    }

    @Bean
    TeamRights teamRights(Teams teams, Groups groups) {
        return new TeamRights(teams, groups);
    }

    @Bean
    Approvals approvals(Accounts accounts, SocialNetworks networks, Conversations conversations, Outbox outbox, AuditTrail trail,
            Clock clock) {
        return new Approvals(accounts, networks, conversations, outbox, trail, clock);
    }

    @Bean
    WordsRenderer wordsRenderer() {
        return new VelocityWords();
    }

    @Bean
    StatusReplies statusReplies(Accounts accounts, SocialNetworks networks, Conversations conversations, Turns turns,
            ReplyAddressing addressing, Outbox outbox, Repetition repetition, WordsRenderer renderer, HealthLog health, AuditTrail trail,
            Journal journal, WhatSpeaks speaking, Clock clock) {
        return new StatusReplies(accounts, networks, conversations, turns, addressing, outbox, repetition, renderer, health, trail,
                (account, firstId) -> journal.find(account, firstId).flatMap(entry -> entry.post().language()), speaking, clock);
    }

    @Bean
    WhatSpeaks whatSpeaks(ProjectSpeeches projects, RequestPlaces places) {
        return new WhatSpeaks(projects, places);
    }

    @Bean
    Destined destined(Accounts accounts, Rules rules) {
        return new Destined(accounts, rules);
    }
}
