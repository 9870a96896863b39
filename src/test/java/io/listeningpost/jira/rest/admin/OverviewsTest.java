package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.contract.StoreRows;
import io.listeningpost.cost.Spent;
import io.listeningpost.health.NodePulse;
import io.listeningpost.health.Vitals;
import io.listeningpost.jira.rest.Sentences;
import io.listeningpost.jira.store.AoAccounts;
import io.listeningpost.jira.store.AoBacklogs;
import io.listeningpost.jira.store.AoEventLog;
import io.listeningpost.jira.store.AoHealthLog;
import io.listeningpost.jira.store.AoJournal;
import io.listeningpost.jira.store.AoLeases;
import io.listeningpost.jira.store.AoMeter;
import io.listeningpost.jira.store.AoOffSwitch;
import io.listeningpost.jira.store.AoOutbox;
import io.listeningpost.jira.store.AoPulseLog;
import io.listeningpost.jira.store.AoRemovals;
import io.listeningpost.jira.store.AoRhythms;
import io.listeningpost.jira.store.AoSourceLog;
import io.listeningpost.jira.store.AoTableSizes;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.settings.People;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.CountedDatabase;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.PlainSealer;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the health page asks the real tables, however many accounts there are. */
class OverviewsTest {

    private static final int MANY = 200;

    private final MutableClock clock = new MutableClock();
    private final CountedDatabase database = new CountedDatabase(TestDatabases.h2());
    private final ActiveObjects ao = StoreRows.on(database, "io.listeningpost.overviews").ao();
    private final AoAccounts accounts = new AoAccounts(ao, new PlainSealer("k1"));
    private final AoHealthLog health = new AoHealthLog(ao);
    private final AoSourceLog sources = new AoSourceLog(ao);
    private final AoMeter meter = new AoMeter(ao);
    private final AoRhythms rhythms = new AoRhythms(ao);
    private final AoLeases leases = new AoLeases(ao);
    private final AoPulseLog nodes = new AoPulseLog(ao);
    private final AoJournal journal = new AoJournal(ao);
    private final AoOutbox outbox = new AoOutbox(ao, clock);
    private final Overviews overviews = new Overviews(new SocialNetworks(List.of(new MemoryNetwork(clock, "99", "acme"))), accounts,
            health, sources, new AoBacklogs(ao), meter, rhythms, new AoEventLog(ao), leases, nodes,
            () -> new Vitals("1.0", "node-1", clock.instant(), true, true, Optional.empty(), Optional.empty()),
            new AoOffSwitch(ao), new AoRemovals(ao), nobody(), new Sentences((key, arguments) -> key), clock);

    private static People nobody() {
        return new People() {
            @Override
            public Optional<Person> byKey(String key) {
                return Optional.empty();
            }

            @Override
            public Optional<Person> byName(String name) {
                return Optional.empty();
            }
        };
    }

    @Test
    void asksOneQueryATableForManyAccountsAsForOne() {
        leases.join("life-1", "jira-1");
        nodes.seen(new NodePulse("node-1", "1.0", clock.instant(), clock.instant()));
        busy(AccountId.parse("x:1"));
        List<String> forOne = asked();

        for (int i = 2; i <= MANY; i++) {
            busy(AccountId.parse("x:" + i));
        }
        List<String> forMany = asked();

        assertThat(overviews.now().accounts()).hasSize(MANY)
                .allMatch(account -> account.health().waitingPosts() == 1 && account.health().waitingReplies() == 1
                        && account.oldestReply() != null && "jira-1".equals(account.worker())
                        && account.spending().today().equals("0.005"));
        System.out.println("The health page asks " + forMany.size() + " queries for " + MANY + " accounts, " + forOne.size() + " for one");
        assertThat(forMany).hasSameSizeAs(forOne).hasSizeLessThanOrEqualTo(16);
    }

    /** However big a table is, one look at the end of its index. */
    @Test
    void tellsHowMuchIsInEachTableWithOneQueryEach() {
        busy(AccountId.parse("x:7"));
        database.statements().clear();

        Map<String, Long> sizes = new AoTableSizes(ao).newest();

        assertThat(sizes).hasSizeGreaterThan(15).containsKeys("ACCOUNT", "JOURNAL", "OUTBOX", "RHYTHM").containsEntry("PRICE", 0L);
        assertThat(sizes.get("JOURNAL")).isPositive();
        assertThat(database.statements()).hasSameSizeAs(sizes.keySet()).allMatch(sql -> sql.contains("LIMIT 1"));
    }

    private List<String> asked() {
        database.statements().clear();
        overviews.now();
        return List.copyOf(database.statements());
    }

    private void busy(AccountId id) {
        accounts.save(LinkedAccounts.account(id, "brand" + id.userId()).build());
        rhythms.change(id, clock.instant(), old -> old.after(clock.instant(), true, true, 12));
        leases.take("account/" + id, "life-1", clock.instant());
        health.failed(id, clock.instant(), "down", clock.instant());
        sources.starts(id, "mentions", clock.instant());
        sources.starts(id, "quotes", clock.instant());
        meter.add(id, new Spent(LocalDate.parse("2026-03-02"), Charge.POST_READ, 1, 5_000));
        journal.record(id, Posts.post(id.userId()).build(), clock.instant());
        outbox.enqueue(new NewReply("key-" + id, id, Long.parseLong(id.userId()), ReplyKind.ANSWER, new PostId("1"), Optional.empty(),
                List.of("We are on it"), List.of(), "JIRAUSER1", Optional.empty(), clock.instant(), clock.instant()));
    }
}
