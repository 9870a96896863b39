package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.cost.Spent;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** In tables with a hundred thousand rows PostgreSQL answers every query from an index that leads to few rows. */
class QueryPlansTest {

    private static final int ROWS = 100_000;
    /** What a query may look at and throw away: queues hold postponed rows, pages hold a few hundred. */
    private static final int THROWN_AWAY = 600;
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by [\\w ]+: (\\d+)");

    /** Also not to sort them: the longest answer anybody asks for has a few hundred. */
    private static final int MOST_READ = 1_000;
    private static final Pattern READ = Pattern.compile("actual rows=(\\d+)");

    /** One of five accounts that share the rows evenly. */
    private static final AccountId ACCOUNT = AccountId.parse("x:1");
    private static final Instant NOW = MutableClock.START;

    private static final String NAMESPACE = "io.listeningpost.plans";
    /** As Active Objects makes it: the last six digits of the namespace's MD5. */
    private static final String PREFIX = "AO_B93917_";

    private final ExplainingDatabase database = new ExplainingDatabase(TestDatabases.postgres());

    @Test
    void everyQueryUsesAnIndexThatLeadsToFewRows() throws SQLException {
        AoStores stores = AoStores.on(database, NAMESPACE);
        fill(TestDatabases.postgres());
        database.plans().clear();

        askEverything(stores);

        Map<String, String> plans = database.plans();
        assertThat(plans).hasSizeGreaterThan(20);
        assertThat(plans).allSatisfy((sql, plan) -> {
            if (sql.contains(" WHERE ")) {
                assertThat(plan).as(sql).contains("Index").doesNotContain("Seq Scan");
                assertThat(REMOVED.matcher(plan).results().map(MatchResult::group).toList()).as(sql + "\n" + plan)
                        .allMatch(found -> Integer.parseInt(found.replaceAll("\\D", "")) < THROWN_AWAY);
                assertThat(READ.matcher(plan).results().map(MatchResult::group).toList()).as(sql + "\n" + plan)
                        .allMatch(found -> Integer.parseInt(found.replaceAll("\\D", "")) < MOST_READ);
            }
        });
    }

    /** Every call of every port on a table that grows; accounts, health and cursors have a row an account. */
    private static void askEverything(AoStores stores) {
        askJournal(stores);
        askOutbox(stores);
        askSources(stores);
        long conversation = stores.conversations().begin(ACCOUNT, Posts.post("t1").build().thread(), new PostId("1"), "501", NOW).id();
        stores.conversations().opened(conversation, new RequestRef(900_001, "SUP-1"));
        stores.conversations().byRequest(900_001);
        stores.conversations().byThread(ACCOUNT, Posts.post("t1").build().thread());
        stores.conversations().requestGone(conversation, 900_001, new PostId("2"), "502");
        stores.conversations().goesOnIn(conversation, Posts.post("t2").build().thread());
        assertThat(stores.conversations().byThread(ACCOUNT, Posts.post("t2").build().thread())).isPresent();
        stores.ownPosts().remember(new OwnPost(ACCOUNT, new PostId("1"), 77, 1, NOW));
        stores.ownPosts().find(ACCOUNT, new PostId("1"));
        stores.ownPosts().ofConversation(77);
        stores.turns().remember(turn("1"));
        stores.turns().remember(turn("2"));
        stores.turns().ofConversation(77);
        stores.signIns().take("0".repeat(64));
        stores.signIns().forget(Instant.ofEpochMilli(5));
        Author author = Posts.post("p1").build().author();
        stores.authors().remember(ACCOUNT.network(), List.of(author), NOW);
        assertThat(stores.authors().known(ACCOUNT.network(), List.of(author.id()), NOW)).hasSize(1);
        stores.authors().forget(Instant.ofEpochMilli(50));
        stores.meter().add(ACCOUNT, new Spent(LocalDate.EPOCH.plusDays(700), Charge.POST_READ, 1, 1));
        assertThat(stores.meter().of(ACCOUNT, LocalDate.EPOCH.plusDays(700), LocalDate.EPOCH.plusDays(731))).isNotEmpty();
        stores.meter().forget(LocalDate.EPOCH.plusDays(2));
    }

    private static void askSources(AoStores stores) {
        stores.sources().starts(ACCOUNT, "quotes", NOW);
        stores.sources().failed(ACCOUNT, "quotes", NOW, "down", NOW);
        stores.sources().hurry(ACCOUNT);
        assertThat(stores.sources().of(ACCOUNT, "quotes")).isPresent();
        assertThat(stores.sources().ofAccount(ACCOUNT)).isNotEmpty();
        stores.sources().ended(ACCOUNT, "quotes");
    }

    private static Turn turn(String id) {
        return new Turn(ACCOUNT, 77, new PostId(id), new PostId("1"), "501", "jane", true, true, false, NOW);
    }

    private static void askJournal(AoStores stores) {
        Post post = Posts.post("p1").build();
        stores.journal().recordContext(ACCOUNT, post, NOW);
        stores.journal().record(ACCOUNT, post, NOW);
        stores.journal().record(ACCOUNT, Posts.editOf(post, "p2").text("changed").build(), NOW);
        long id = stores.journal().find(ACCOUNT, post.firstId()).orElseThrow().id();
        stores.journal().working(id);
        stores.journal().postpone(id, NOW, "later");
        stores.journal().done(id, IntakeOutcome.OPENED, Optional.of(1L), Optional.empty());
        assertThat(stores.journal().unfinished(ACCOUNT, NOW, 20)).hasSize(20);
        assertThat(stores.journal().countUnfinished(ACCOUNT)).isBetween(50, 300);
        assertThat(stores.journal().recent(ACCOUNT, Long.MAX_VALUE, 20)).hasSize(20);
        stores.journal().recent(ACCOUNT, ROWS / 2, 20);
        stores.journal().ofThread(ACCOUNT, post.thread(), 50);
        stores.journal().unknown(ACCOUNT, List.of(post.id(), new PostId("p7")));
        stores.journal().revive(new AccountId(ACCOUNT.network(), "nobody"), NOW, "older");
        assertThat(stores.watch().due(ACCOUNT, Instant.ofEpochMilli(ROWS), 100)).hasSize(100);
        stores.watch().shown(ACCOUNT, post.firstId(), 1);
        stores.watch().there(id, NOW);
        stores.watch().missed(id, NOW, NOW);
        stores.watch().lost(id, Absence.DELETED);
        stores.watch().erased(id, post, "gone");
    }

    private static void askOutbox(AoStores stores) {
        OutboxEntry entry = stores.outbox().enqueue(new NewReply("plans", ACCOUNT, 77, ReplyKind.ANSWER, new PostId("1"),
                Optional.empty(), List.of("one", "two"), List.of(), "JIRAUSER1", Optional.empty(), NOW, NOW));
        assertThat(stores.outbox().due(ACCOUNT, NOW, 10)).hasSize(10);
        stores.outbox().nextDue(ACCOUNT);
        assertThat(stores.outbox().countUnfinished(ACCOUNT)).isBetween(50, 300);
        stores.outbox().claim(entry.id(), "node1", NOW, NOW.plusSeconds(60));
        stores.outbox().partDelivered(entry.id(), 0, new PostId("9"), NOW.plusSeconds(60));
        stores.outbox().delivered(entry.id(), NOW);
        stores.outbox().ofConversation(77);
    }

    private static void fill(Database database) throws SQLException {
        String post = "'{\"id\":\"1\"}'";
        String body = "'{\"key\":\"k\",\"target\":\"1\",\"post\":\"1\",\"thread\":\"1\",\"opener\":\"1\"}'";
        String waits = "case when i % 500 = 1 then 'x:1' end";
        try (Connection connection = database.connections().getConnection(); Statement statement = connection.createStatement()) {
            fill(statement, "JOURNAL",
                    "ENTRY_KEY, ACCOUNT, THREAD_KEY, ORIGIN, POSTED_AT, SEEN_AT, STATE, WAITING, NOT_UNTIL, ATTEMPTS, POST, WATCHED, "
                            + "CHECK_DUE",
                    "md5('k' || i), 'x:' || i % 5, md5('t' || i / 10), 'MENTION', i, i, 'DONE', " + waits + ", 0, 0, " + post
                            + ", 'x:' || i % 5, i");
            fill(statement, "OUTBOX", "ENTRY_KEY, ACCOUNT, CONVERSATION_ID, STATE, WAITING, DUE_AT, STEPS, BODY",
                    "md5('k' || i), 'x:' || i % 5, i / 5, 'PENDING', " + waits + ", i, 0, " + body);
            fill(statement, "OUTBOX_STEP", "STEP_KEY, STEP, HAPPENED_AT", "'x' || i, 'CLAIMED', i");
            fill(statement, "CONVERSATION", "THREAD_KEY, ACCOUNT, BODY", "md5('k' || i), 'x:' || i % 5, " + body);
            fill(statement, "REQUEST_LINK", "CONVERSATION_ID, ISSUE_ID, ISSUE_KEY", "i, i, 'SUP-' || i");
            fill(statement, "OWN_POST", "POST_KEY, ACCOUNT, CONVERSATION_ID, OUTBOX_ID, POSTED_AT, BODY",
                    "md5('k' || i), 'x:' || i % 5, i / 5, i, i, " + body);
            fill(statement, "AUTHOR", "AUTHOR_KEY, READ_AT, BODY", "md5('k' || i), i, '{\"id\":\"1\"}'");
            fill(statement, "METER", "METER_KEY, SPAN, EPOCH_DAY, CHARGE, UNITS, MICROS",
                    "md5('k' || i), 'x:' || i % 5 || ' ' || to_char(date '1970-01-01' + i / 40, 'YYYY-MM'), i / 40, 'POST_READ', 1, 1");
            fill(statement, "SIGN_IN", "TICKET, ENDS_AT, SEALED", "md5('k' || i), i, 'k1'");
            fill(statement, "SOURCE", "SOURCE_KEY, ACCOUNT, BODY", "md5('k' || i), 'x:' || i / 5, '{}'");
            fill(statement, "THREAD_LINK", "THREAD_KEY, CONVERSATION_ID", "md5('k' || i), i");
            fill(statement, "THREAD_LINK", "THREAD_KEY, CONVERSATION_ID", "md5('k' || i), i");
            fill(statement, "TURN", "POST_KEY, ACCOUNT, CONVERSATION_ID, POSTED_AT, BODY",
                    "md5('k' || i), 'x:' || i % 5, i / 5, i, " + body);
        }
    }

    private static void fill(Statement statement, String table, String columns, String values) throws SQLException {
        String name = "\"" + PREFIX + table + "\"";
        String quoted = "\"" + columns.replace(", ", "\", \"") + "\"";
        statement.execute("truncate " + name);
        statement.execute("insert into " + name + " (" + quoted + ") select " + values
                + " from generate_series(1, " + ROWS + ") as i");
        statement.execute("analyze " + name);
    }
}
