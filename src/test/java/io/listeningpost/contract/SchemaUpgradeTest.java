package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.cost.Spent;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal.Recorded;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Gap;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.TestDatabases;
import io.listeningpost.testing.Together;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables that earlier versions made and filled, as their own code left them: today's code takes them over on two nodes that start
 * at the same moment, everything is still there, and work goes on where it stopped.
 */
class SchemaUpgradeTest {

    private static final String RELEASED = "AO_8909E1";
    /** Tables of the same name in another schema confuse the engine, so these have names of their own: as the namespace makes them. */
    private static final String NAMESPACE = "io.listeningpost.upgrade";
    private static final String PREFIX = "AO_DCBEB4";

    private static final Instant T = Instant.parse("2026-03-02T10:00:00Z");
    private static final AccountId ACME = AccountId.parse("x:99");
    private static final AccountId QUIET = AccountId.parse("x:98");
    private static final Source.Search SEARCH = new Source.Search("a1", "kettle");

    private static Instant at(long seconds) {
        return T.plusSeconds(seconds);
    }

    private static Database filled(String release, Database.Kind kind) throws IOException, SQLException {
        Database database = kind == Database.Kind.H2 ? Databases.inMemory() : TestDatabases.freshPostgres();
        String file = "/schema/" + release + (kind == Database.Kind.H2 ? "-h2.sql" : "-postgres.sql");
        try (InputStream in = SchemaUpgradeTest.class.getResourceAsStream(file);
                Connection connection = database.connections().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(RELEASED, PREFIX).replace(RELEASED.toLowerCase(Locale.ROOT), PREFIX.toLowerCase(Locale.ROOT)));
        }
        return database;
    }

    @ParameterizedTest
    @CsvSource({"mentions, H2", "mentions, POSTGRESQL", "sources, H2", "sources, POSTGRESQL"})
    void takesOverWhatItFindsAndGoesOn(String release, Database.Kind kind) throws IOException, SQLException {
        try (Database database = filled(release, kind)) {
            List<AoStores> nodes = Together.run(2, node -> AoStores.on(database, NAMESPACE));

            AoStores stores = nodes.getFirst();
            knowsTheAccounts(stores);
            knowsTheConversations(stores);
            knowsEveryPost(stores);
            goesOnWithTheWork(stores);
            if (release.equals("sources")) {
                knowsTheSources(stores);
                knowsTheLetter(stores);
            }
            sendsWhatWasLeftOnce(nodes, release.equals("sources") ? 4 : 3);
        }
    }

    private static void knowsTheAccounts(AoStores stores) {
        assertThat(stores.accounts().all()).extracting(account -> account.handle()).containsExactly("acme", "quiet");
        assertThat(stores.accounts().find(QUIET).orElseThrow().state()).isEqualTo(AccountState.PAUSED);
        assertThat(stores.accounts().find(ACME)).hasValueSatisfying(account -> {
            assertThat(account.state()).isEqualTo(AccountState.LINKED);
            assertThat(account.importFrom()).isEqualTo(at(-86_400));
            assertThat(account.route()).isPresent();
            assertThat(account.speeches()).singleElement().satisfies(speech ->
                    assertThat(speech.words()).isEqualTo("We are on it, $customer.handle 👀"));
        });
        assertThat(stores.accounts().linked(ACME).orElseThrow().credentials()).isEqualTo(new Credentials(Map.of(
                "consumerKey", "ck", "consumerSecret", "cs", "accessToken", "99-t", "accessSecret", "pässwörd \" 😡")));
        assertThat(stores.cursors().find(ACME, new Source.Mentions())).contains(new Cursor("2012"));
        assertThat(stores.health().of(ACME)).satisfies(health -> {
            assertThat(health.failures()).isEqualTo(1);
            assertThat(health.trouble()).contains("503 from the network");
            assertThat(health.quietUntil()).contains(at(180));
            assertThat(health.gap()).contains(new Gap(at(-900), at(-600)));
            assertThat(health.lastGoodAt()).contains(at(60));
        });
    }

    private static void knowsTheConversations(AoStores stores) {
        assertThat(stores.conversations().byRequest(10_001)).hasValueSatisfying(open -> {
            assertThat(open.thread()).isEqualTo(new ThreadId("2001"));
            assertThat(open.request()).contains(new RequestRef(10_001, "SUP-1"));
            assertThat(open.openerUser()).isEqualTo("501");
            assertThat(stores.turns().ofConversation(open.id())).extracting(Turn::post)
                    .startsWith(new PostId("2001"), new PostId("2002"));
            assertThat(stores.ownPosts().ofConversation(open.id())).extracting(OwnPost::post)
                    .containsExactly(new PostId("3001"), new PostId("3002"));
            assertThat(stores.journal().ofThread(ACME, open.thread(), 10)).hasSize(4);
        });
        assertThat(stores.conversations().byThread(ACME, new ThreadId("2010")).orElseThrow().request()).isEmpty();
        assertThat(stores.ownPosts().find(ACME, new PostId("3002"))).isPresent();
        assertThat(stores.outbox().ofConversation(stores.conversations().byRequest(10_001).orElseThrow().id()))
                .isNotEmpty().allSatisfy(reply -> assertThat(reply.approved()).isEmpty());
    }

    private static void knowsEveryPost(AoStores stores) {
        assertThat(stores.journal().unknown(ACME, List.of(new PostId("2001"), new PostId("1500"), new PostId("1999"), new PostId("2013"),
                new PostId("2014"), new PostId("7777")))).containsExactly(new PostId("7777"));
        assertThat(stores.journal().record(ACME, Posts.post("2001").by("501", "jane").text("My 'kettle' is \"broken\" 😡\n& leaks").at(at(0))
                .build(), at(900))).isEqualTo(Recorded.KNOWN);
        assertThat(entry(stores, "2001")).satisfies(entry -> {
            assertThat(entry.outcome()).contains(IntakeOutcome.OPENED);
            assertThat(entry.issueId()).contains(10_001L);
        });
        assertThat(entry(stores, "2014").post().text()).isEqualTo("{\"id\":\"2014\",\"text\":7}");
    }

    private static JournalEntry entry(AoStores stores, String id) {
        return stores.journal().find(ACME, new PostId(id)).orElseThrow();
    }

    private static void goesOnWithTheWork(AoStores stores) {
        assertThat(stores.journal().unfinished(ACME, at(150), 10)).extracting(each -> each.post().id().value())
                .startsWith("2010", "2012", "2003");
        assertThat(stores.journal().unfinished(ACME, at(600), 10)).extracting(each -> each.post().id().value())
                .startsWith("2010", "2011", "2012", "2003");
        assertThat(entry(stores, "2010").state()).isEqualTo(JournalState.WORKING);
        assertThat(entry(stores, "2011").reason()).contains("The request type wants a \"colour\"");
        long opening = stores.conversations().begin(ACME, new ThreadId("2010"), new PostId("2010"), "502", at(300)).id();
        stores.conversations().opened(opening, new RequestRef(10_002, "SUP-2"));
        stores.journal().done(entry(stores, "2010").id(), IntakeOutcome.OPENED, Optional.of(10_002L), Optional.empty());
        assertThat(stores.conversations().byThread(ACME, new ThreadId("2010")).orElseThrow().id()).isEqualTo(opening);
        assertThat(stores.journal().record(ACME, Posts.post("2020").text("A new one").at(at(290)).build(), at(300)))
                .isEqualTo(Recorded.NEW);
    }

    private static void knowsTheSources(AoStores stores) {
        assertThat(stores.cursors().find(ACME, new Source.Quotes())).contains(new Cursor("q2012"));
        assertThat(stores.cursors().find(ACME, SEARCH)).contains(new Cursor("s2012"));
        assertThat(stores.sources().ofAccount(ACME)).extracting(SourceHealth::source)
                .containsExactly("mentions", "quotes", SEARCH.key());
        assertThat(stores.sources().of(ACME, SEARCH.key()).orElseThrow().quietUntil()).contains(at(960));
        assertThat(stores.watch().due(ACME, at(87_000), 10)).satisfies(due -> {
            assertThat(due.getFirst().lost()).contains(Absence.DELETED);
            assertThat(due.getFirst().shownIn()).hasSize(1);
            assertThat(due).filteredOn(each -> each.entry().post().id().value().equals("2002")).singleElement()
                    .satisfies(each -> assertThat(each.missedAt()).contains(at(86_400)));
        });
        assertThat(stores.authors().known(ACME.network(), List.of("501"), Instant.EPOCH)).containsOnlyKeys("501");
        assertThat(stores.meter().of(ACME, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))
                .containsExactly(new Spent(LocalDate.of(2026, 3, 2), Charge.POST_READ, 12, 60_000));
        assertThat(stores.prices().of(ACME.network(), Charge.POST_WITH_LINK)).isEqualTo(150_000);
        assertThat(stores.health().of(ACME).breaker()).isPresent();
        assertThat(stores.signIns().take("t".repeat(64)).orElseThrow().kept().values()).containsEntry("verifier", "v");
    }

    private static void knowsTheLetter(AoStores stores) {
        long open = stores.conversations().byRequest(10_001).orElseThrow().id();
        assertThat(stores.conversations().byThread(ACME, new ThreadId("99-501")).orElseThrow().id()).isEqualTo(open);
        assertThat(stores.outbox().ofConversation(702)).singleElement().satisfies(letter -> {
            assertThat(letter.person().orElseThrow().userId()).isEqualTo("501");
            assertThat(letter.photos()).hasSize(1);
        });
    }

    /** Both nodes take what is due until nothing is: every reply and every part of it goes out once, and none that was finished. */
    private static void sendsWhatWasLeftOnce(List<AoStores> nodes, int parts) {
        ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Boolean> uncertain = new ConcurrentLinkedQueue<>();
        for (int round = 0; round < 4; round++) {
            Together.run(4, thread -> {
                AoStores node = nodes.get(thread % nodes.size());
                Holder holder = new Holder("node" + thread, 1);
                for (OutboxEntry due : node.outbox().due(ACME, holder, at(900), 10)) {
                    node.outbox().claim(due.id(), holder, at(900), at(999)).ifPresent(mine -> {
                        uncertain.add(mine.uncertain());
                        for (int i = 0; i < mine.parts().size(); i++) {
                            Part part = mine.parts().get(i);
                            if (part.postId().isEmpty()) {
                                sent.add(part.text());
                                node.outbox().partDelivered(mine.id(), holder, i, new PostId("9" + mine.id() + i), at(999));
                            }
                        }
                        node.outbox().delivered(mine.id(), holder, at(901));
                    });
                }
                return true;
            });
        }
        assertThat(sent).hasSize(parts).doesNotHaveDuplicates()
                .contains("of the seal 2/2", "We are on it, @jane 👀", "Try again")
                .doesNotContain("We look into it", "Never mind", "To a thread that is gone", "It leaks because 1/2");
        // the one left in the middle and the one without an answer may be out there: they are looked for first
        assertThat(uncertain).filteredOn(each -> each).hasSize(2);
        assertThat(nodes.getFirst().outbox().countUnfinished(ACME)).isZero();
    }

    /** Additive only: an older node of a rolling upgrade reads and writes what it always did. */
    @ParameterizedTest
    @CsvSource({"mentions, H2", "mentions, POSTGRESQL", "sources, H2", "sources, POSTGRESQL"})
    void leavesTheOldColumnsAndAddsNoneThatMustBeFilled(String release, Database.Kind kind) throws IOException, SQLException {
        try (Database database = filled(release, kind)) {
            Map<String, String> before = columns(database);

            AoStores.on(database, NAMESPACE);
            Map<String, String> after = columns(database);
            AoStores.on(database, NAMESPACE);

            assertThat(before).hasSizeGreaterThan(50);
            assertThat(after).containsAllEntriesOf(before);
            assertThat(after.entrySet()).filteredOn(column -> !before.containsKey(column.getKey()))
                    .filteredOn(column -> before.keySet().stream().anyMatch(old -> table(old).equals(table(column.getKey()))))
                    .isNotEmpty().allSatisfy(column -> assertThat(column.getValue()).endsWith("null"));
            assertThat(columns(database)).isEqualTo(after);
        }
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static Map<String, String> columns(Database database) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Connection connection = database.connections().getConnection();
                ResultSet row = connection.getMetaData().getColumns(null, connection.getSchema(), "AO\\_%", null)) {
            while (row.next()) {
                columns.put(row.getString("TABLE_NAME") + "." + row.getString("COLUMN_NAME"),
                        row.getString("TYPE_NAME") + "(" + row.getInt("COLUMN_SIZE") + ")"
                                + (row.getString("IS_NULLABLE").equals("YES") ? " null" : " not null"));
            }
        }
        return columns;
    }
}
