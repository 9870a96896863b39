package io.listeningpost.bench;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.scheduler.SchedulerService;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.Turns;
import io.listeningpost.cost.Budgets;
import io.listeningpost.health.Complaints;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Reach;
import io.listeningpost.health.Setbacks;
import io.listeningpost.health.SourceLog;
import io.listeningpost.insight.Bookkeeping;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.LookUps;
import io.listeningpost.intake.MentionIntake;
import io.listeningpost.intake.MentionPoll;
import io.listeningpost.intake.Recheck;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.jira.schedule.AccountWork;
import io.listeningpost.jira.schedule.Cluster;
import io.listeningpost.jira.schedule.PromptOutbox;
import io.listeningpost.jira.schedule.Schedules;
import io.listeningpost.jira.store.AoAccounts;
import io.listeningpost.jira.store.AoBlockedAuthors;
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
import io.listeningpost.jira.store.AoOutbox;
import io.listeningpost.jira.store.AoOwnPostWatch;
import io.listeningpost.jira.store.AoOwnPosts;
import io.listeningpost.jira.store.AoPostWatch;
import io.listeningpost.jira.store.AoRules;
import io.listeningpost.jira.store.AoSamePeople;
import io.listeningpost.jira.store.AoSourceLog;
import io.listeningpost.jira.store.AoTurns;
import io.listeningpost.mentions.PeoplesWishes;
import io.listeningpost.reply.Delivery;
import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.KeyRenewal;
import io.listeningpost.settings.Keyring;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAttachments;
import io.listeningpost.testing.MemoryComments;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.PlainSealer;
import io.listeningpost.wiring.Books;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** The product as the plugin puts it together, on Jira's tables and scheduler, with another network and another service desk. */
final class Product implements AutoCloseable {

    private static final DoubleSupplier JITTER = () -> 0.5;

    private final Schedules schedules;
    private final Accounts accounts;
    private final Journal journal;

    Product(ActiveObjects ao, Desk jira, SocialNetwork network, RequestDesk desk, Clock clock) {
        SocialNetworks networks = new SocialNetworks(List.of(network));
        accounts = new AoAccounts(ao, new PlainSealer("k1"));
        journal = new AoJournal(ao);
        HealthLog health = new AoHealthLog(ao);
        SourceLog sources = new AoSourceLog(ao);
        Reach reach = new Reach(System::nanoTime);
        Setbacks setbacks = new Setbacks(health, reach, clock, JITTER);
        Budgets budgets = new Budgets(accounts, new AoMeter(ao), clock);
        Conversations conversations = new AoConversations(ao);
        AoOwnPosts ownPosts = new AoOwnPosts(ao);
        Turns turns = new AoTurns(ao);
        AoPostWatch watch = new AoPostWatch(ao);
        PromptOutbox outbox = new PromptOutbox(new AoOutbox(ao, clock));
        SchedulerService scheduler = service(jira, SchedulerService.class);
        Cluster cluster = new Cluster(new AoLeases(ao), "bench", scheduler, service(jira, ClusterLockService.class), reach,
                clock);
        Keyring keyring = new KeyRenewal(accounts, networks, cluster.keyLock(), clock);
        LookUps lookUps = new LookUps();
        MentionPoll poll = new MentionPoll(accounts, keyring, networks, journal, new AoCursors(ao), health, sources, setbacks, budgets,
                lookUps, new AoEventLog(ao), clock);
        MentionIntake intake = new MentionIntake(accounts, keyring, networks, journal, watch, conversations, ownPosts, turns, desk,
                new PeoplesWishes(new AoDecisions(ao), new AoBlockedAuthors(ao)), budgets, lookUps,
                new AoRules(ao), to -> Optional.empty(), health, clock, JITTER);
        Recheck recheck = new Recheck(accounts, keyring, networks, journal, watch, new AoOwnPostWatch(ao), conversations, turns,
                new AoKeptDrafts(ao), new AoSamePeople(ao), desk, health, sources, setbacks, budgets, clock);
        Delivery delivery = new Delivery(new AoOffSwitch(ao), new MemoryComments(), accounts, keyring, networks, conversations, turns,
                ownPosts,
                new MemoryAttachments(), outbox, setbacks, watch::doubted, clock, JITTER);
        schedules = new Schedules(scheduler, service(jira, ThreadLocalDelegateExecutorFactory.class), cluster, accounts,
                Books.kept(new Bookkeeping(new AoDayBook(ao), health, clock),
                        new AccountWork(poll::poll, intake::work, recheck::check, delivery::drain, account -> { })),
                outbox, () -> { }, () -> { }, new Complaints(clock), clock);
    }

    /** Links these accounts from a moment on. */
    void link(List<AccountId> ids, Instant since) {
        ids.forEach(id -> {
            accounts.save(LinkedAccounts.account(id, "acme_" + id.userId()).linkedAt(since).build());
            accounts.saveCredentials(id, MemoryNetwork.KEYS);
        });
    }

    void start() {
        schedules.start();
    }

    /** How many posts of an account wait to become requests. */
    int waiting(AccountId account) {
        return journal.countUnfinished(account);
    }

    @Override
    public void close() {
        schedules.stop();
    }

    private static <T> T service(Desk jira, Class<T> type) {
        return jira.services().stream().filter(service -> service.type() == type).findFirst().map(service -> service.source().apply(null))
                .map(type::cast).orElseThrow();
    }
}
