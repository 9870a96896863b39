package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.contract.Statements.Statement;
import io.listeningpost.contract.TappedDatabase.Bound;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.KeptDraft;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Saying;
import io.listeningpost.conversation.Saying.Side;
import io.listeningpost.conversation.Turn;
import io.listeningpost.cost.Spent;
import io.listeningpost.health.NodePulse;
import io.listeningpost.insight.Queue;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.jira.store.AoTableSizes;
import io.listeningpost.lease.Holder;
import io.listeningpost.lease.Lease;
import io.listeningpost.lease.NodeSeen;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.Before;
import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.mentions.Decision;
import io.listeningpost.mentions.Decline;
import io.listeningpost.mentions.NewDecision;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.retention.OldConversation;
import io.listeningpost.retention.OldPost;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.RemovalChoice;
import io.listeningpost.settings.SwitchedOff;
import io.listeningpost.settings.Team;
import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** In the tables of a busy brand PostgreSQL answers every query from an index that leads to few rows. */
class QueryPlansTest {

    /** What a query may look at and throw away: queues hold postponed rows, pages hold a few hundred. */
    private static final int THROWN_AWAY = 600;
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by [\\w ]+: (\\d+)");

    /** Also not to sort them: the longest answer anybody asks for has a few hundred. */
    private static final int MOST_READ = 1_000;
    private static final Pattern READ = Pattern.compile("actual rows=(\\d+)");

    private static final AccountId ACCOUNT = BigTables.ACCOUNT;
    private static final Instant NOW = MutableClock.START;

    private final Map<String, String> plans = new LinkedHashMap<>();
    private final Calls calls = new Calls();

    /** Only reading may really run to count the rows it met. */
    private void explain(Connection connection, String sql, List<Bound> bound) throws SQLException {
        String explain = sql.startsWith("SELECT") ? "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF)" : "EXPLAIN (COSTS OFF)";
        plans.put(sql, new Statement(sql, bound).plan(connection, explain, same -> same, same -> same));
    }

    @Test
    void everyQueryUsesAnIndexThatLeadsToFewRows() {
        AoStores stores = BigTables.stores(this::explain);
        plans.clear();

        askEverything(calls.of(stores));
        new AoTableSizes(stores.ao()).newest();

        assertThat(calls.missing()).as("methods of ports that nobody asked about").isEmpty();
        assertThat(plans).hasSizeGreaterThan(40);
        assertThat(plans).allSatisfy((sql, plan) -> {
            assertThat(BigTables.readWhole(plan)).as(sql + "\n" + plan).isEmpty();
            assertThat(numbers(REMOVED, plan)).as(sql + "\n" + plan).allMatch(rows -> rows < THROWN_AWAY);
            assertThat(numbers(READ, plan)).as(sql + "\n" + plan).allMatch(rows -> rows < MOST_READ);
        });
    }

    private static List<Long> numbers(Pattern pattern, String plan) {
        return pattern.matcher(plan).results().map(found -> Long.parseLong(found.group(1))).toList();
    }

    /** A plan is only as good as the tables it was made for. */
    @Test
    void everyTableOfTheDescriptorIsFilled() {
        assertThat(BigTables.names()).isEqualTo(AoStores.tables());
    }

    /** What this test would say of a query without an index. */
    @Test
    void wouldNotice() throws SQLException {
        Statements statements = new Statements();
        AoStores stores = BigTables.stores(statements);
        stores.ao().count(stores.entity("JOURNAL"), "SEEN_AT = ?", 7L);

        Map<String, String> found = BigTables.plans(statements.all());

        assertThat(found.entrySet().stream().filter(each -> each.getKey().contains("SEEN_AT"))).singleElement()
                .satisfies(each -> assertThat(BigTables.readWhole(each.getValue())).containsExactly("JOURNAL"));
    }

    private static void askOld(Stores stores) {
        List<OldPost> posts = stores.oldPosts().due(NOW, 200);
        assertThat(posts).hasSize(200);
        stores.oldPosts().keep(posts.getFirst().id(), NOW);
        stores.oldPosts().forget(posts.getFirst(), NOW);
        stores.oldPosts().remove(posts.getFirst().id());
        List<OldConversation> conversations = stores.oldConversations().due(NOW, 20);
        assertThat(conversations).hasSize(20);
        stores.oldConversations().rest(conversations.getFirst(), true, NOW);
        stores.oldConversations().keep(conversations.getLast().conversation().id(), NOW);
        stores.oldConversations().rests(7);
    }

    private static void askRemovals(Stores stores) {
        AccountId gone = AccountId.parse("x:2");
        assertThat(stores.traces().posts(gone, BigTables.POSTS / 2, 100)).hasSize(100);
        List<Conversation> page = stores.traces().conversations(gone, NOW, 50_000, 30);
        assertThat(page).hasSize(30);
        stores.traces().forget(page.getFirst(), NOW);
        assertThat(stores.conversations().forgottenAt(page.getFirst().id())).contains(NOW);
        stores.conversations().goesOnWith(page.getFirst().id(), "777");
        AccountId quiet = AccountId.parse("x:7");
        stores.sources().starts(quiet, "quotes", NOW);
        while (stores.traces().forgetRest(quiet, 200) > 0) {
            assertThat(stores.events().of(quiet).refused()).isZero();
        }
        assertThat(stores.traces().forgetRest(AccountId.parse("x:3"), 20)).isPositive();
        Removal removal = Removal.of(LinkedAccounts.account(AccountId.parse("x:151"), "gone").build(), RemovalChoice.FORGET, "amelia", NOW);
        stores.accounts().remove(removal);
        assertThat(stores.removals().find(removal.account())).contains(removal);
        stores.removals().change(removal, known -> known.done(NOW));
        assertThat(stores.removals().all()).contains(removal.done(NOW));
        stores.removals().forget(Instant.ofEpochMilli(5));
    }

    private static void askOwnWatch(Stores stores) {
        stores.ownPosts().remember(new OwnPost(ACCOUNT, new PostId("ours"), 77, 1, NOW), NOW);
        OwnPost ours = stores.ownPosts().find(ACCOUNT, new PostId("ours")).orElseThrow();
        OwnPostWatch watch = stores.ownWatch();
        assertThat(watch.due(ACCOUNT, NOW, 100)).hasSize(100);
        watch.there(ours, NOW);
        watch.missed(ours, NOW, NOW);
        watch.later(ours, NOW);
        watch.gone(ours, NOW);
        assertThat(watch.untold(ACCOUNT, NOW, 50)).hasSize(50);
        watch.tellLater(ours, NOW);
        watch.told(ours);
        watch.leave(ours);
    }

    private static void askEverything(Stores stores) {
        askOld(stores);
        askJournal(stores);
        askOutbox(stores);
        askSources(stores);
        askAccounts(stores);
        askRemovals(stores);
        askLeases(stores);
        askConversations(stores);
        askDecisions(stores);
        stores.ownPosts().remember(new OwnPost(ACCOUNT, new PostId("1"), 77, 1, NOW));
        stores.ownPosts().find(ACCOUNT, new PostId("1"));
        stores.ownPosts().ofConversation(77);
        assertThat(stores.ownPosts().saying(List.of("w5", "w6"), Instant.ofEpochMilli(BigTables.POSTS / 100), 50)).hasSize(50);
        askOwnWatch(stores);
        stores.turns().remember(turn("1"));
        stores.turns().remember(turn("2"));
        stores.turns().ofConversation(77);
        Author author = Posts.post("p1").build().author();
        stores.authors().remember(ACCOUNT.network(), List.of(author), NOW);
        assertThat(stores.authors().known(ACCOUNT.network(), List.of(author.id()), NOW)).hasSize(1);
        stores.authors().forget(Instant.ofEpochMilli(50));
        stores.meter().add(ACCOUNT, new Spent(LocalDate.EPOCH.plusDays(400), Charge.POST_READ, 1, 1));
        assertThat(stores.meter().of(ACCOUNT, LocalDate.EPOCH.plusDays(400), LocalDate.EPOCH.plusDays(431))).isNotEmpty();
        stores.meter().ofAll(List.of(ACCOUNT, AccountId.parse("x:2")), LocalDate.EPOCH.plusDays(400), LocalDate.EPOCH.plusDays(431));
        LocalDate day = LocalDate.EPOCH.plusDays(10);
        stores.days().begin(ACCOUNT, day);
        assertThat(stores.days().count(ACCOUNT, day, Queue.EMPTY, false, NOW)).isTrue();
        assertThat(stores.days().open(ACCOUNT, NOW)).isNotEmpty();
        assertThat(stores.days().ofAll(List.of(ACCOUNT, AccountId.parse("x:2")), day, day.plusDays(89))).isNotEmpty();
        stores.days().forget(LocalDate.EPOCH.plusDays(2));
        assertThat(stores.backlogs().now().of(ACCOUNT).posts()).isPositive();
        assertThat(stores.backlogs().forApproval(ACCOUNT)).isZero();
        stores.pulses().seen(new NodePulse("node1", "1.0", NOW, NOW));
        stores.pulses().forget(Instant.ofEpochMilli(5));
        stores.writers().writes(77, "amelia", NOW, NOW.plusSeconds(25));
        assertThat(stores.writers().of(77, NOW)).isNotEmpty();
        KeptDraft.Content words = new KeptDraft.Content("Sorry", Optional.empty(), false, List.of(), Optional.empty(), Optional.empty(),
                "");
        stores.drafts().keep(77, "amelia", Optional.empty(), words, NOW);
        stores.drafts().discard(77, "amelia", stores.drafts().find(77, "amelia").orElseThrow().revision());
        stores.drafts().forgetOf(78);
        stores.drafts().forget(Instant.ofEpochMilli(5));
        SamePeople people = stores.samePeople();
        assertThat(people.say(new Side(ACCOUNT, "501", 1), new Side(ACCOUNT, "777", 2), "amelia", NOW)).isTrue();
        Saying saying = people.of(new AuthorId(ACCOUNT.network(), "777")).getFirst();
        people.find(saying.id());
        people.keep(saying.id(), NOW);
        people.due(NOW, 20);
        people.takeBack(saying.id(), "amelia", NOW);
        people.forget(7);
        people.told(people.toTell(ACCOUNT, 20).getFirst().id());
        people.forgetToTell(Instant.ofEpochMilli(5));
        stores.teams().save(ACCOUNT, Team.EVERY_AGENT);
        stores.teams().of(ACCOUNT);
        stores.teams().change(ACCOUNT, new Edit("JIRAUSER1", NOW), before -> before);
        stores.teams().lastEdit(ACCOUNT);
        stores.writers().stops(77, "amelia");
        stores.writers().forget(Instant.ofEpochMilli(5));
        assertThat(stores.pulses().all()).isNotEmpty();
        stores.rhythms().change(ACCOUNT, NOW, old -> old);
        assertThat(stores.rhythms().all()).isNotEmpty();
        stores.events().change(ACCOUNT, health -> health.refused(NOW, 1));
        assertThat(stores.events().of(ACCOUNT).refused()).isEqualTo(1);
        assertThat(stores.events().all()).isNotEmpty();
        assertThat(stores.sizes().newest()).hasSizeGreaterThan(15);
        assertThat(stores.health().all()).isNotNull();
        assertThat(stores.sources().all()).isNotEmpty();
        stores.meter().forget(LocalDate.EPOCH.plusDays(2));
    }

    private static void askConversations(Stores stores) {
        long conversation = stores.conversations().begin(ACCOUNT, Posts.post("t1").build().thread(), new PostId("1"), "501", NOW).id();
        stores.conversations().opened(conversation, new RequestRef(900_001, "SUP-1"));
        stores.conversations().byId(conversation);
        stores.conversations().byRequest(900_001);
        stores.conversations().byThread(ACCOUNT, Posts.post("t1").build().thread());
        stores.conversations().beginsWith(conversation, new PostId("1"), "501");
        stores.conversations().requestGone(conversation, 900_001, new PostId("2"), "502");
        stores.conversations().goesOnIn(conversation, Posts.post("t2").build().thread());
        assertThat(stores.conversations().byThread(ACCOUNT, Posts.post("t2").build().thread())).isPresent();
        RequestRef portal = new RequestRef(900_002, "SUP-2");
        long adopted = stores.conversations().adopt(ACCOUNT, Posts.post("t3").build().thread(), "501", portal, NOW).orElseThrow().id();
        assertThat(stores.conversations().join(adopted, Posts.post("t4").build().thread())).isTrue();
        assertThat(stores.conversations().joined(adopted)).hasSize(1);
        long merged = stores.conversations().adopt(ACCOUNT, Posts.post("t5").build().thread(), "501", new RequestRef(900_003, "SUP-3"), NOW)
                .orElseThrow().id();
        long into = stores.conversations().adopt(ACCOUNT, Posts.post("t6").build().thread(), "501", new RequestRef(900_004, "SUP-4"), NOW)
                .orElseThrow().id();
        assertThat(stores.conversations().merge(merged, into)).isEqualTo(Conversations.Merged.DONE);
        assertThat(stores.conversations().mergedInto(into)).hasSize(1);
        PostId head = new PostId("t7");
        assertThat(stores.conversations().split(into, Posts.post("t7").build().thread(), head, "501", List.of(head), NOW))
                .isEqualTo(Conversations.Parted.DONE);
        assertThat(stores.conversations().answers(into)).isEmpty();
        assertThat(stores.conversations().isAnsweredSince(into, NOW)).isFalse();
        stores.conversations().rejoin(stores.conversations().branches(into).getFirst().id());
        assertThat(stores.conversations().leave(adopted, Posts.post("t4").build().thread(), List.of(new PostId("t4")))).isTrue();
        assertThat(stores.conversations().leave(adopted, Posts.post("t3").build().thread(), List.of(new PostId("t3")))).isTrue();
    }

    private static void askAccounts(Stores stores) {
        Credentials keys = new Credentials(Map.of("consumerKey", "ck"));
        stores.accounts().save(LinkedAccounts.account(ACCOUNT, "acme").build());
        stores.accounts().change(ACCOUNT, account -> account);
        stores.accounts().saveCredentials(ACCOUNT, keys);
        LinkedAccount held = stores.accounts().linked(ACCOUNT).orElseThrow();
        stores.accounts().beginExchange(held, NOW);
        stores.accounts().exchangingSince(ACCOUNT);
        stores.accounts().endExchange(held, Optional.of(keys));
        stores.accounts().sealAnew();
        stores.accounts().revoke(held);
        stores.accounts().find(ACCOUNT);
        assertThat(stores.accounts().all()).hasSize(200);
        stores.accounts().remove(AccountId.parse("x:150"));
        stores.health().of(ACCOUNT);
        stores.health().wentWell(ACCOUNT, NOW, Optional.empty());
        stores.health().failed(ACCOUNT, NOW, "down", NOW);
        stores.health().warned(ACCOUNT, NOW, "odd");
        stores.health().replyRefused(ACCOUNT, NOW, 1, "no");
        stores.health().replyTaken(ACCOUNT);
        stores.health().endQuiet(ACCOUNT);
        stores.health().reset(ACCOUNT);
        stores.cursors().save(ACCOUNT, new Source.Quotes(), new Cursor("1"));
        stores.cursors().find(ACCOUNT, new Source.Quotes());
        stores.cursors().forget(ACCOUNT, "quotes");
        stores.prices().change(ACCOUNT.network(), Map.of(Charge.POST_READ, 5L));
        stores.prices().of(ACCOUNT.network(), Charge.POST_READ);
        stores.prices().changed(ACCOUNT.network());
        stores.prices().change(ACCOUNT.network(), new Edit("JIRAUSER1", NOW), before -> before);
        stores.prices().lastEdit(ACCOUNT.network());
        stores.rules().replace(0, List.of());
        stores.rules().book();
        stores.canned().replace(0, List.of());
        stores.canned().book();
        stores.projects().replace(10_001, 0, List.of());
        stores.projects().of(10_001);
        stores.projects().all();
        stores.voice().off(new SwitchedOff("JIRAUSER1", NOW, ""));
        stores.voice().explain("a mistake");
        stores.voice().state();
        stores.voice().on();
        stores.signIns().keep(PendingSignInsContract.pending("q", NOW));
        stores.signIns().take("0".repeat(64));
        stores.signIns().forget(Instant.ofEpochMilli(5));
    }

    private static void askSources(Stores stores) {
        stores.sources().starts(ACCOUNT, "quotes", NOW);
        stores.sources().failed(ACCOUNT, "quotes", NOW, "down", NOW);
        stores.sources().rests(ACCOUNT, "quotes", NOW, "budget");
        stores.sources().wentWell(ACCOUNT, "quotes", NOW, false, Optional.empty());
        stores.sources().hurry(ACCOUNT);
        stores.sources().all();
        assertThat(stores.sources().of(ACCOUNT, "quotes")).isPresent();
        assertThat(stores.sources().ofAccount(ACCOUNT)).isNotEmpty();
        stores.sources().ended(ACCOUNT, "quotes");
    }

    private static void askDecisions(Stores stores) {
        Decision decision = stores.decisions().add(
                new NewDecision("plans", ACCOUNT, new PostId("p1"), new Act.Open(), "JIRAUSER1", NOW));
        assertThat(stores.decisions().waiting(ACCOUNT, 20)).hasSize(20);
        stores.decisions().remember(decision.id(), new Before(Optional.empty(), Optional.empty()));
        stores.decisions().done(decision.id());
        stores.decisions().refused(decision.id(), Decline.MOVED_ON);
        stores.decisions().undone(decision.id());
        stores.decisions().find(decision.id());
        assertThat(stores.decisions().ofPost(ACCOUNT, new PostId("p1"), 20)).hasSize(1);
        stores.decisions().last(ACCOUNT, List.of(new PostId("p1"), new PostId("p2")));
        stores.blocked().block(new BlockedAuthor(ACCOUNT, "501", "jane", "JIRAUSER1", NOW, ""));
        stores.blocked().find(ACCOUNT, "501");
        assertThat(stores.blocked().ofAccount(ACCOUNT, 50)).hasSize(50);
        assertThat(stores.blocked().unblock(ACCOUNT, "501")).isTrue();
    }

    private static Turn turn(String id) {
        return new Turn(ACCOUNT, 77, new PostId(id), new PostId("1"), "501", "jane", true, true, false, NOW);
    }

    private static void askJournal(Stores stores) {
        Post post = Posts.post("p1").build();
        stores.journal().recordContext(ACCOUNT, post, NOW);
        stores.journal().reject(ACCOUNT, new Malformed(Optional.empty(), "{]", "broken"), NOW);
        stores.journal().record(ACCOUNT, post, NOW);
        stores.journal().record(ACCOUNT, Posts.editOf(post, "p2").text("changed").build(), NOW);
        long id = stores.journal().find(ACCOUNT, post.firstId()).orElseThrow().id();
        stores.journal().working(id);
        stores.journal().postpone(id, NOW, "later");
        stores.journal().done(id, IntakeOutcome.OPENED, Optional.of(1L), Optional.empty());
        assertThat(stores.journal().forgottenUntil(ACCOUNT)).isPresent();
        assertThat(stores.journal().unfinished(ACCOUNT, NOW, 20)).hasSize(20);
        assertThat(stores.journal().countUnfinished(ACCOUNT)).isBetween(50, 300);
        assertThat(stores.journal().recent(ACCOUNT, Long.MAX_VALUE, 20)).hasSize(20);
        stores.journal().recent(ACCOUNT, BigTables.POSTS / 2, 20);
        assertThat(stores.journal().recent(ACCOUNT, IntakeOutcome.IGNORED, BigTables.POSTS, 20)).hasSize(20);
        assertThat(stores.journal().recentUnfinished(ACCOUNT, BigTables.POSTS, 20)).hasSize(20);
        assertThat(stores.journal().countSince(ACCOUNT, BigTables.POSTS / 2, 100)).isEqualTo(100);
        stores.journal().byId(id);
        stores.journal().reopen(id);
        stores.journal().branch(id, new ThreadId("apart"));
        stores.journal().apartFrom(ACCOUNT, new PostId("1"));
        stores.journal().ofThread(ACCOUNT, post.thread(), 50);
        assertThat(stores.journal().find(ACCOUNT, List.of(post.firstId(), new PostId("p7")))).isNotEmpty();
        stores.journal().unknown(ACCOUNT, List.of(post.id(), new PostId("p7")));
        stores.journal().revive(new AccountId(ACCOUNT.network(), "nobody"), NOW, "older");
        assertThat(stores.watch().due(ACCOUNT, Instant.ofEpochMilli(BigTables.POSTS), 100)).hasSize(100);
        assertThat(stores.watch().toErase(ACCOUNT, Instant.ofEpochMilli(BigTables.POSTS), 100)).hasSize(100);
        stores.journal().hold(id, NOW, "behind");
        stores.journal().waitingBefore(stores.journal().unfinished(ACCOUNT, NOW, 1).getFirst(), 12);
        stores.watch().shown(ACCOUNT, post.firstId(), 1);
        stores.watch().there(id, NOW);
        stores.watch().later(id, NOW);
        stores.watch().renew(id, post);
        stores.watch().missed(id, NOW, NOW);
        stores.watch().doubted(ACCOUNT, post.firstId(), NOW);
        stores.watch().lost(id, Absence.DELETED);
        stores.watch().erased(id, post, "gone");
        stores.watch().leave(id);
    }

    private static void askLeases(Stores stores) {
        stores.leases().join("node1", "jira1");
        stores.leases().beat("node1", Set.of("x"));
        stores.leases().nodes();
        Lease lease = stores.leases().take("account/x:1", "node1", NOW).orElseThrow();
        assertThat(stores.leases().take("account/x:1", "node2", NOW)).isEmpty();
        assertThat(stores.leases().holds(lease)).isTrue();
        stores.leases().release(lease);
        stores.leases().all();
        stores.leases().bury(new NodeSeen("node1", "jira1", 7, Set.of()));
        stores.leases().leave("node1");
    }

    private static void askOutbox(Stores stores) {
        Holder holder = new Holder("node1", 1);
        OutboxEntry entry = stores.outbox().enqueue(new NewReply("plans", ACCOUNT, 77, ReplyKind.ANSWER, new PostId("1"),
                Optional.empty(), List.of("one", "two"), List.of(), "JIRAUSER1", Optional.empty(), NOW, NOW));
        assertThat(stores.outbox().file(new NewReply("turn", ACCOUNT, 77, ReplyKind.ANSWER, new PostId("1"), Optional.empty(),
                List.of("one"), List.of(), "JIRAUSER1", Optional.empty(), Optional.of("PUBLIC:1"), NOW, NOW), Set.of()))
                .isInstanceOf(Filing.Filed.class);
        Filing submitted = stores.outbox().submit(new NewReply("submitted", ACCOUNT, 78, ReplyKind.ANSWER, new PostId("1"),
                Optional.empty(), List.of("one"), List.of(), "JIRAUSER1", Optional.empty(), Optional.of("PUBLIC:1"), NOW, NOW), Set.of());
        stores.outbox().refuse(((Filing.Filed) submitted).entry().id(), "no");
        stores.outbox().approve(((Filing.Filed) submitted).entry().id(), List.of("two"), "bruno", NOW, NOW);
        assertThat(stores.outbox().due(ACCOUNT, holder, NOW, 10)).hasSize(10);
        stores.outbox().nextDue(ACCOUNT);
        assertThat(stores.outbox().countUnfinished(ACCOUNT)).isBetween(50, 300);
        stores.outbox().claim(entry.id(), holder, NOW, NOW.plusSeconds(60));
        stores.outbox().partDelivered(entry.id(), holder, 0, new PostId("9"), NOW.plusSeconds(60));
        stores.outbox().release(entry.id(), holder, NOW, false, "account");
        stores.outbox().retry(entry.id(), holder, NOW, false, "again");
        stores.outbox().dead(entry.id(), holder, "enough");
        stores.outbox().revive(entry.id(), NOW);
        stores.outbox().revive(entry.id(), Set.of(), NOW);
        stores.outbox().withdraw(entry.id(), "undone");
        stores.outbox().find(entry.id());
        stores.outbox().delivered(entry.id(), holder, NOW);
        assertThat(stores.outbox().unfinished(ACCOUNT, 5, 20)).hasSize(20);
        stores.outbox().abandon(entry.id(), NOW, "withdrawn");
        stores.outbox().inState(DeliveryState.SUBMITTED, 0, 500);
        stores.outbox().inState(DeliveryState.DEAD, 5, 500);
        assertThat(stores.outbox().untold(ACCOUNT, 5, 20)).hasSize(20);
        stores.outbox().told(stores.outbox().find(entry.id()).orElseThrow());
        assertThat(stores.outbox().uncopied(ACCOUNT, 5, NOW, 20)).hasSize(20);
        stores.outbox().copyLater(entry.id(), NOW);
        stores.outbox().copied(entry.id());
        stores.outbox().ofConversation(77);
    }
}
