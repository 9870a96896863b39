package io.listeningpost.testing;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.Doubts;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Turns;
import io.listeningpost.cost.Budgets;
import io.listeningpost.health.EventLog;
import io.listeningpost.health.Setbacks;
import io.listeningpost.health.SourceLog;
import io.listeningpost.intake.AuthorPosts;
import io.listeningpost.intake.Cursors;
import io.listeningpost.intake.EarlierStart;
import io.listeningpost.intake.IntakeReport;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.LookUps;
import io.listeningpost.intake.MentionIntake;
import io.listeningpost.intake.MentionPoll;
import io.listeningpost.intake.PollReport;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.intake.Recheck;
import io.listeningpost.intake.RecheckReport;
import io.listeningpost.intake.RemovedWords;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.lease.Tenure;
import io.listeningpost.mentions.Clerk;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.mentions.Identifying;
import io.listeningpost.mentions.PeoplesWishes;
import io.listeningpost.mentions.Telling;
import io.listeningpost.reply.Advising;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.AnswerOutcome;
import io.listeningpost.reply.Approvals;
import io.listeningpost.reply.Attachments;
import io.listeningpost.reply.CommentAnswers;
import io.listeningpost.reply.Delivery;
import io.listeningpost.reply.DeliveryReport;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.Loss;
import io.listeningpost.reply.LossDesk;
import io.listeningpost.reply.Losses;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Photo;
import io.listeningpost.reply.PublicComments;
import io.listeningpost.reply.PublicVoice;
import io.listeningpost.reply.RecentWords;
import io.listeningpost.reply.Repetition;
import io.listeningpost.reply.Replies;
import io.listeningpost.reply.ReplyAddressing;
import io.listeningpost.reply.SecondTries;
import io.listeningpost.reply.Signatures;
import io.listeningpost.retention.AccountTraces;
import io.listeningpost.retention.OldPosts;
import io.listeningpost.retention.Removing;
import io.listeningpost.retention.RequestTraces;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.KeyRenewal;
import io.listeningpost.settings.Keyring;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.Removals;
import io.listeningpost.settings.TeamRights;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.status.StatusChange;
import io.listeningpost.status.StatusOutcome;
import io.listeningpost.status.StatusReplies;
import io.listeningpost.status.WhatSpeaks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * All of the product without Jira: stores and desk in memory, every service on them, and one account linked on a network that speaks for
 * itself. Each service is made anew for each call, as after a restart. With a {@link Killer} any call to a port can be the last.
 */
public class Product {

    public final AccountId us;
    public final MutableClock clock;
    public final Killer killer = new Killer();
    public final MemoryAccounts accounts = new MemoryAccounts();
    public final MemoryJournal journal = new MemoryJournal();
    public final MemoryCursors cursors = new MemoryCursors();
    public final MemoryConversations conversations = new MemoryConversations();
    public final MemoryOwnPosts ownPosts = new MemoryOwnPosts();
    public final MemoryTurns turns = new MemoryTurns();
    public final MemoryKeptDrafts drafts = new MemoryKeptDrafts();
    public final MemorySamePeople people = new MemorySamePeople();
    public final MemoryWriters writers = new MemoryWriters();
    public final MemoryTeams teams = new MemoryTeams();
    public final MemoryOutbox outbox;
    public final MemoryAttachments attachments = new MemoryAttachments();
    public final MemoryHealthLog health = new MemoryHealthLog();
    public final MemoryDesk desk = new MemoryDesk();
    public final MemorySourceLog sources = new MemorySourceLog();
    public final MemoryEventLog events = new MemoryEventLog();
    public final MemoryRhythms rhythms = new MemoryRhythms();
    public final List<AuditTrail.Entry> audit = new CopyOnWriteArrayList<>();
    public final Set<String> due = new HashSet<>();
    public final LookUps lookUps = new LookUps();
    public final MemoryDecisions decisions = new MemoryDecisions();
    public final MemoryBlockedAuthors blocked = new MemoryBlockedAuthors();
    public final MemoryMeter meter = new MemoryMeter();
    public final MemoryActs acts = new MemoryActs();
    public final MemoryComments comments = new MemoryComments();
    public final MemoryOffSwitch voice = new MemoryOffSwitch();
    public final MemoryRules rules = new MemoryRules();
    public final MemoryCannedAnswers canned = new MemoryCannedAnswers();
    public final MemoryProjectSpeeches projects = new MemoryProjectSpeeches();
    public final MemoryPlaces places = new MemoryPlaces();
    public final MemoryDestinations destinations = new MemoryDestinations();
    /** What requests were told to be gone of our answers, by its mark. */
    public final Map<String, Loss> losses = new LinkedHashMap<>();
    /** The requests that tell no more who began them, and when their account was removed. */
    public final Map<String, Instant> nameless = new LinkedHashMap<>();
    /** Accounts of which somebody else has the lease. */
    public final Set<AccountId> busy = new HashSet<>();
    private final SocialNetwork social;
    private long turnsTaken;

    /** @param settings of the account, as an admin chose them */
    public Product(SocialNetwork social, MutableClock clock, AccountSettings settings, Credentials keys) {
        this.social = social;
        this.clock = clock;
        this.us = settings.id();
        this.outbox = new MemoryOutbox(clock);
        conversations.spokenIn(turns, ownPosts, outbox);
        accounts.save(settings);
        accounts.saveCredentials(us, keys);
    }

    public PollReport poll() {
        return poll(us);
    }

    public PollReport poll(AccountId account) {
        return new MentionPoll(accounts, keyring(), networks(), killer.over(Journal.class, journal),
                killer.over(Cursors.class, cursors), health, killer.over(SourceLog.class, sources), setbacks(), budgets(), lookUps,
                killer.over(EventLog.class, events), clock).poll(account);
    }

    public IntakeReport work() {
        return work(us, tenure());
    }

    public IntakeReport work(AccountId account) {
        return work(account, tenure());
    }

    /** In this turn. */
    public IntakeReport work(Tenure tenure) {
        return work(us, tenure);
    }

    private IntakeReport work(AccountId account, Tenure tenure) {
        return new MentionIntake(accounts, keyring(), networks(), killer.over(Journal.class, journal),
                killer.over(PostWatch.class, journal), killer.over(Conversations.class, conversations),
                killer.over(OwnPosts.class, ownPosts), killer.over(Turns.class, turns), killer.over(RequestDesk.class, desk),
                new PeoplesWishes(decisions, blocked), budgets(), lookUps, rules, destinations,
                health, clock, () -> 0.5).work(account, tenure);
    }

    /** Carries out what people decided; answers what broke. */
    public List<RuntimeException> decide() {
        return new Clerk(killer.over(Decisions.class, decisions), killer.over(Journal.class, journal),
                killer.over(PostWatch.class, journal), killer.over(Conversations.class, conversations), turns,
                killer.over(RequestDesk.class, desk), accounts, clock).work(us, () -> true);
    }

    public RecheckReport recheck() {
        return new Recheck(accounts, keyring(), networks(), killer.over(Journal.class, journal), killer.over(PostWatch.class, journal),
                killer.over(OwnPostWatch.class, ownPosts), killer.over(Conversations.class, conversations),
                killer.over(Turns.class, turns), killer.over(KeptDrafts.class, drafts),
                killer.over(SamePeople.class, people), killer.over(RequestDesk.class, desk), health,
                killer.over(SourceLog.class, sources), setbacks(), budgets(),
                clock).check(us);
    }

    /** Forgets what was heard by accounts that were removed, under the lease of each unless somebody is at it. */
    public Removing removing() {
        MemoryAccountTraces traces = new MemoryAccountTraces(journal,
                new MemoryAccountTraces.Said(conversations, turns, ownPosts, outbox),
                new MemoryAccountTraces.People(decisions, blocked, people),
                new MemoryAccountTraces.States(health, sources, rhythms, events, new MemoryDayBook(journal, outbox, turns)));
        RemovedWords words = new RemovedWords(journal, journal, killer.over(Conversations.class, conversations),
                killer.over(Turns.class, turns), killer.over(KeptDrafts.class, drafts), killer.over(SamePeople.class, people),
                killer.over(RequestDesk.class, desk), clock);
        return new Removing(killer.over(Removals.class, accounts.removals()), accounts, killer.over(AccountTraces.class, traces),
                killer.over(OldPosts.class, journal), killer.over(SamePeople.class, people), killer.over(KeptDrafts.class, drafts),
                killer.over(RequestTraces.class, (request, account, at) -> nameless.put(request.key(), at)),
                (post, removal) -> words.erase(post.id(), post.shownIn(), removal), (account, work) -> {
            if (busy.contains(account)) {
                return false;
            }
            work.run();
            return true;
        }, Journal.REMEMBERED, clock);
    }

    public DeliveryReport deliver() {
        return deliver(us, tenure());
    }

    public DeliveryReport deliver(AccountId account) {
        return deliver(account, tenure());
    }

    /** In this turn. */
    public DeliveryReport deliver(Tenure tenure) {
        return deliver(us, tenure);
    }

    private DeliveryReport deliver(AccountId account, Tenure tenure) {
        return new Delivery(killer.over(OffSwitch.class, voice), killer.over(PublicComments.class, comments), accounts,
                keyring(), networks(),
                conversations, turns, killer.over(OwnPosts.class, ownPosts),
                killer.over(Attachments.class, attachments), killer.over(Outbox.class, outbox), setbacks(),
                killer.over(Doubts.class, journal::doubted), clock, () -> 0.5)
                .drain(account, tenure);
    }

    /** Tells requests what is gone of our answers; answers what broke. */
    public List<RuntimeException> tellLosses() {
        return new Losses(accounts, killer.over(Conversations.class, conversations), killer.over(OwnPostWatch.class, ownPosts),
                killer.over(Outbox.class, outbox), killer.over(LossDesk.class, this::lost), setbacks(), clock).tell(us, tenure());
    }

    private Optional<String> lost(Loss loss) {
        losses.putIfAbsent(loss.mark(), loss);
        return Optional.empty();
    }

    /** Each turn comes after all before. */
    private Tenure tenure() {
        turnsTaken++;
        return FreeTenure.of("node-1", turnsTaken);
    }

    /** Tells requests of whom agents say the same; answers what broke. */
    public List<RuntimeException> tell() {
        return new Telling(killer.over(SamePeople.class, people), killer.over(RequestDesk.class, desk), accounts).work(us, () -> true);
    }

    /** Tells at once what is said. */
    public Identifying identifying() {
        return new Identifying(killer.over(SamePeople.class, people), accounts, networks(), account -> tell(), audit::add, clock);
    }

    public AuthorPosts authorPosts() {
        return new AuthorPosts(accounts, keyring(), networks(), budgets(), new MemoryPrices(social.publishedPrices()), setbacks(), clock);
    }

    public Replies replies() {
        return new Replies(accounts, networks(), conversations, addressing(), attachments, repetition(), new RecentWords(ownPosts, clock),
                new Signatures(new SomePeople(), new PlainWords()), advising(),
                new MemoryPrices(social.publishedPrices()), setbacks(), outbox, rights(), audit::add, clock);
    }

    /** Whose agents are all but Nora and those who are called so. */
    public CommentAnswers commentAnswers() {
        return new CommentAnswers(accounts, conversations, comments, comments, rights(), replies(), outbox, clock);
    }

    /** Everybody but customers is in the group that has the name of their key; the agent is in {@code social} too. */
    public TeamRights rights() {
        return new TeamRights(teams, (group, person) -> group.equals(person) || group.equals("social") && person.equals("agent"));
    }

    public Approvals approvals() {
        return new Approvals(accounts, networks(), conversations, outbox, audit::add, clock);
    }

    private Advising advising() {
        return new Advising((account, firstId) -> journal.find(account, firstId).map(entry -> entry.post().text()),
                request -> due.contains(request.key()), turns, outbox);
    }

    private Repetition repetition() {
        return new Repetition(outbox, ownPosts);
    }

    public StatusReplies statuses() {
        return new StatusReplies(accounts, networks(), conversations, turns, addressing(), outbox, repetition(), new PlainWords(), health,
                audit::add,
                (account, firstId) -> journal.find(account, firstId).flatMap(entry -> entry.post().language()), speaking(), clock);
    }

    /** What a status says on a request. */
    public WhatSpeaks speaking() {
        return new WhatSpeaks(projects, places);
    }

    /** The switch as administrators use it. */
    public PublicVoice publicVoice() {
        return new PublicVoice(voice, accounts, conversations, outbox, audit::add, account -> { }, clock);
    }

    private ReplyAddressing addressing() {
        return new ReplyAddressing(turns, ownPosts, outbox);
    }

    /** What the minute does. */
    public void round() {
        poll();
        decide();
        work();
        recheck();
        deliver();
        tellLosses();
    }

    /** Some time passes, and the work of a minute is done. */
    public void roundAfter(Duration time) {
        clock.advance(time);
        round();
    }

    public JournalEntry entry(Post post) {
        return journal.find(us, post.firstId()).orElseThrow();
    }

    public Conversation conversation(Post opener) {
        return conversations.byThread(us, opener.thread()).orElseThrow();
    }

    /** The agent answers the customer's last post. */
    public AnswerOutcome answers(Post opener, String text) {
        return replies().answer(draft(opener, text));
    }

    /** Words of the agent to the customer. */
    public AnswerDraft draft(Post opener, String text) {
        return AnswerDraft.of(conversation(opener).id(), text, "agent", UUID.randomUUID().toString());
    }

    /** The agent answers by direct message. */
    public AnswerDraft privateDraft(Post opener, String text, Photo... photos) {
        return new AnswerDraft(conversation(opener).id(), Optional.empty(), text, List.of(photos), true, "agent",
                UUID.randomUUID().toString());
    }

    /** A photo of the request of a thread. */
    public Photo photo(Post opener, String alt) {
        long request = conversation(opener).request().orElseThrow().issueId();
        String id = "photo" + attachments.images(request).size();
        attachments.attach(request, id, id + ".png", "image/png", 40);
        return new Photo(id, id + ".png", alt);
    }

    /** The agent answers and the outbox takes it. */
    public OutboxEntry queued(Post opener, String text) {
        return queued(draft(opener, text));
    }

    /** The outbox takes this, whatever was answered before. */
    public OutboxEntry queued(AnswerDraft draft) {
        return switch (replies().answer(draft)) {
            case AnswerOutcome.Stopped(List<OutboxEntry> standing) ->
                    queued(draft.after(standing.stream().map(OutboxEntry::id).collect(Collectors.toSet())));
            case AnswerOutcome.Queued queued -> queued.entry();
            case AnswerOutcome.Refused refused -> throw new AssertionError(refused);
            case AnswerOutcome.Private words -> throw new AssertionError(words);
        };
    }

    /** The agent presses "try again"; false when there is nothing to try or others answered meanwhile. */
    public boolean triesAgain(OutboxEntry entry) {
        return replies().retry(entry.id(), Set.of()).filter(Filing.Filed.class::isInstance).isPresent();
    }

    /** The row as it stands now. */
    public OutboxEntry now(OutboxEntry entry) {
        return outbox.find(entry.id()).orElseThrow();
    }

    /** A person moves the request of a thread. */
    public StatusOutcome moves(Post opener, String from, String to) {
        return moves(opener, from, to, "agent");
    }

    public StatusOutcome moves(Post opener, String from, String to, String actor) {
        var request = conversation(opener).request().orElseThrow();
        return statuses().moved(new StatusChange(
                request.issueId(), request.key(), from, to, "Status " + to, actor, "Ann Miller", clock.instant()));
    }

    public Budgets budgets() {
        return new Budgets(accounts, meter, clock);
    }

    /** An admin linked the account again. */
    public void relinked() {
        health.reset(us);
        sources.hurry(us);
        new EarlierStart(accounts, networks(), killer.over(Journal.class, journal), killer.over(Cursors.class, cursors),
                killer.over(SourceLog.class, sources)).linked(us);
    }

    /** An admin wants the account tried now. */
    public void hurries() {
        health.reset(us);
        sources.hurry(us);
        new SecondTries(accounts, setbacks(), outbox, clock).all(us);
    }

    public Setbacks setbacks() {
        return new Setbacks(health, clock, () -> 0.5);
    }

    /** As on the only node. */
    public Keyring keyring() {
        return new KeyRenewal(accounts, networks(), new AloneOnOneNode(), clock);
    }

    private SocialNetworks networks() {
        return new SocialNetworks(List.of(killer.over(SocialNetwork.class, social)));
    }
}
