package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Saying.Side;
import io.listeningpost.conversation.Turn;
import io.listeningpost.insight.Queue;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal.Recorded;
import io.listeningpost.lease.Holder;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.mentions.NewDecision;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.retention.AccountTraces;
import io.listeningpost.retention.OldPost;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Together;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class AccountTracesContract extends Contract {

    private static final Holder NODE = new Holder("node1", 1);
    private static final Instant FAR = Instant.parse("3000-01-01T00:00:00Z");

    private final AccountTraces traces = stores.traces();
    private final AccountId other = account();
    private final Instant removedAt = later(1_000);

    AccountTracesContract(Stores stores) {
        super(stores);
    }

    private Conversation begun(AccountId of) {
        return stores.conversations().begin(of, new ThreadId(id()), new PostId(id()), "501", now);
    }

    private Turn turn(Conversation in, boolean stop, long seconds) {
        PostId post = new PostId(id());
        Turn turn = new Turn(in.account(), in.id(), post, post, "501", "jane", true, true, stop, later(seconds));
        stores.turns().remember(turn);
        return turn;
    }

    private OutboxEntry reply(Conversation in) {
        return stores.outbox().enqueue(new NewReply("key-" + id(), in.account(), in.id(), ReplyKind.ANSWER, new PostId("1"),
                Optional.empty(), List.of("one", "two"), List.of(), "JIRAUSER1", Optional.empty(), now, now));
    }

    private OwnPost ours(Conversation in, OutboxEntry reply, String words) {
        OwnPost post = new OwnPost(in.account(), new PostId(id()), in.id(), reply.id(), now, Optional.of(words));
        stores.ownPosts().remember(post, now);
        return post;
    }

    private List<OldPost> pages(AccountId of, int size) {
        List<OldPost> all = new ArrayList<>();
        List<OldPost> page = traces.posts(of, 0, size);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            all.addAll(page);
            page = traces.posts(of, page.getLast().id(), size);
        }
        return all;
    }

    @Test
    void listsThePostsOfOneAccountPageByPageUntilTheyAreForgotten() {
        for (int i = 0; i < 5; i++) {
            stores.journal().record(account, Posts.post(id()).text("word").build(), now);
            stores.journal().record(other, Posts.post(id()).text("word").build(), now);
        }
        stores.journal().recordContext(account, Posts.post(id()).text("beside").build(), now);

        List<OldPost> listed = pages(account, 2);

        assertThat(listed).hasSize(6).allMatch(each -> each.account().equals(account)).doesNotHaveDuplicates();
        assertThat(listed).extracting(OldPost::id).isSorted();
        stores.oldPosts().forget(listed.get(3), FAR);
        assertThat(pages(account, 2)).hasSize(5).doesNotContain(listed.get(3));
        listed.forEach(each -> stores.oldPosts().forget(each, FAR));
        assertThat(pages(account, 2)).isEmpty();
        assertThat(pages(other, 3)).hasSize(5);
    }

    @Test
    void whatWasOnARequestIsKnownAfterwards() {
        Post post = Posts.post(id()).text("word").build();
        stores.journal().record(account, post, now);
        stores.journal().done(stores.journal().find(account, post.firstId()).orElseThrow().id(), IntakeOutcome.OPENED, Optional.of(7L),
                Optional.empty());

        traces.posts(account, 0, 10).forEach(each -> stores.oldPosts().forget(each, FAR));

        assertThat(stores.journal().record(account, post, now)).isEqualTo(Recorded.KNOWN);
        assertThat(stores.journal().find(account, post.firstId()).orElseThrow().post().text()).isEmpty();
        assertThat(stores.journal().find(account, post.firstId()).orElseThrow().outcome()).contains(IntakeOutcome.OPENED);
    }

    @Test
    void forgetsAConversationButNotThatItIsThere() {
        Conversation conversation = begun(account);
        RequestRef request = new RequestRef(number(), "SUP-1");
        stores.conversations().opened(conversation.id(), request);
        ThreadId also = new ThreadId(id());
        stores.conversations().goesOnIn(conversation.id(), also);
        OutboxEntry delivered = reply(conversation);
        stores.outbox().claim(delivered.id(), NODE, now, later(60));
        stores.outbox().partDelivered(delivered.id(), NODE, 0, new PostId(id()), later(60));
        OwnPost ours = ours(conversation, delivered, "w" + id());
        OutboxEntry waiting = reply(conversation);
        turn(conversation, false, 5);
        Turn stop = turn(conversation, true, 6);
        assertThat(traces.conversations(account, removedAt, 0, 10)).extracting(Conversation::id).containsExactly(conversation.id());
        assertThat(stores.conversations().forgottenAt(conversation.id())).isEmpty();

        for (int again = 0; again < 2; again++) {
            traces.forget(stores.conversations().byId(conversation.id()).orElseThrow(), removedAt);

            assertThat(stores.outbox().ofConversation(conversation.id())).isEmpty();
            assertThat(stores.outbox().find(delivered.id())).isEmpty();
            assertThat(stores.outbox().find(waiting.id())).isEmpty();
            assertThat(stores.outbox().countUnfinished(account)).isZero();
            assertThat(stores.outbox().nextDue(account)).isEmpty();
            assertThat(stores.turns().ofConversation(conversation.id())).containsExactly(stop.ofNobody());
            assertThat(stores.ownPosts().find(account, ours.post()).orElseThrow().words()).isEmpty();
            assertThat(stores.ownPosts().saying(List.of(ours.words().orElseThrow()), now, 10)).isEmpty();
            assertThat(stores.ownWatch().due(account, FAR, 10)).isEmpty();
            Conversation left = stores.conversations().byThread(account, conversation.thread()).orElseThrow();
            assertThat(left.openerUser()).isEmpty();
            assertThat(left.openerId()).isEqualTo(conversation.openerId());
            assertThat(left.request()).contains(request);
            assertThat(stores.conversations().byThread(account, also)).contains(left);
            assertThat(stores.conversations().byRequest(request.issueId())).contains(left);
            assertThat(stores.conversations().forgottenAt(conversation.id())).contains(removedAt);
        }
        assertThat(traces.conversations(account, removedAt, 0, 10)).isEmpty();
        assertThat(traces.conversations(account, removedAt.plusSeconds(1), 0, 10)).as("removed once more").hasSize(1);
    }

    @Test
    void goesOnWithWhoeverSpeaksNext() {
        Conversation conversation = begun(account);
        assertThat(stores.conversations().goesOnWith(conversation.id(), "777").openerUser()).isEqualTo("501");
        traces.forget(conversation, removedAt);

        assertThat(stores.conversations().goesOnWith(conversation.id(), "777").openerUser()).isEqualTo("777");
        assertThat(stores.conversations().goesOnWith(conversation.id(), "888").openerUser()).isEqualTo("777");
        assertThat(stores.conversations().forgottenAt(conversation.id())).contains(removedAt);
    }

    @Test
    void forgetsOneThatWasMergedWithTheOther() {
        Conversation from = begun(account);
        Conversation into = begun(account);
        stores.conversations().opened(from.id(), new RequestRef(number(), "SUP-1"));
        stores.conversations().opened(into.id(), new RequestRef(number(), "SUP-2"));
        turn(from, false, 5);
        stores.conversations().merge(from.id(), into.id());

        traces.conversations(account, removedAt, 0, 10).forEach(each -> traces.forget(each, removedAt));

        assertThat(stores.conversations().mergedInto(into.id())).singleElement().satisfies(merged -> {
            assertThat(merged.openerUser()).isEmpty();
            assertThat(merged.request()).isPresent();
        });
        assertThat(stores.turns().ofConversation(into.id())).isEmpty();
        assertThat(traces.conversations(account, removedAt, 0, 10)).isEmpty();
    }

    @Test
    void ofAnotherAccountEverythingStays() {
        Conversation mine = begun(account);
        Conversation theirs = begun(other);
        OutboxEntry reply = reply(theirs);
        Turn turn = turn(theirs, false, 5);
        OwnPost ours = ours(theirs, reply, "w" + id());
        furnish(account);
        furnish(other);

        traces.forget(mine, removedAt);
        forgetRest(account);

        assertThat(stores.conversations().byId(theirs.id())).contains(theirs);
        assertThat(stores.outbox().ofConversation(theirs.id())).extracting(OutboxEntry::id).containsExactly(reply.id());
        assertThat(stores.turns().ofConversation(theirs.id())).containsExactly(turn);
        assertThat(stores.ownPosts().find(other, ours.post()).orElseThrow().words()).isEqualTo(ours.words());
        assertThat(stores.decisions().waiting(other, 10)).hasSize(1);
        assertThat(stores.blocked().ofAccount(other, 10)).hasSize(1);
        assertThat(stores.samePeople().toTell(other, 10)).hasSize(2);
        assertThat(stores.health().of(other).warning()).isPresent();
        assertThat(stores.sources().ofAccount(other)).hasSize(1);
        assertThat(stores.rhythms().all()).anyMatch(each -> each.account().equals(other));
        assertThat(stores.events().of(other).refused()).isEqualTo(1);
        assertThat(stores.days().open(other, FAR)).hasSize(1);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private void furnish(AccountId of) {
        stores.decisions().add(new NewDecision(id(), of, new PostId(id()), new Act.Open(), "JIRAUSER1", now));
        stores.blocked().block(new BlockedAuthor(of, id(), "troll", "JIRAUSER1", now, ""));
        stores.samePeople().say(new Side(of, id(), number()), new Side(of, id(), number()), "JIRAUSER1", now);
        stores.health().warned(of, now, "odd");
        stores.sources().starts(of, "quotes", now);
        stores.rhythms().change(of, now, old -> old);
        stores.events().change(of, health -> health.refused(now, 1));
        stores.days().begin(of, day());
        stores.cursors().save(of, new Source.Mentions(), new Cursor("7"));
    }

    private void forgetRest(AccountId of) {
        int calls = 0;
        while (traces.forgetRest(of, 100) > 0) {
            calls++;
            assertThat(calls).as("it comes to an end").isLessThan(20);
        }
    }

    @Test
    void forgetsWhatConcernsTheAccountAsAWhole() {
        furnish(account);
        stores.days().count(account, day(), Queue.EMPTY, false, now);
        OutboxEntry orphan = stores.outbox().enqueue(new NewReply("key-" + id(), account, number(), ReplyKind.ANSWER, new PostId("1"),
                Optional.empty(), List.of("one"), List.of(), "JIRAUSER1", Optional.empty(), now, now));

        forgetRest(account);

        assertThat(stores.outbox().find(orphan.id())).isEmpty();
        assertThat(stores.decisions().waiting(account, 10)).isEmpty();
        assertThat(stores.blocked().ofAccount(account, 10)).isEmpty();
        assertThat(stores.samePeople().toTell(account, 10)).isEmpty();
        assertThat(stores.health().all()).noneMatch(each -> each.account().equals(account));
        assertThat(stores.sources().ofAccount(account)).isEmpty();
        assertThat(stores.rhythms().all()).noneMatch(each -> each.account().equals(account));
        assertThat(stores.events().all()).noneMatch(each -> each.account().equals(account));
        assertThat(stores.days().open(account, FAR)).as("days are counted no more").isEmpty();
        assertThat(stores.days().ofAll(List.of(account), day(), day()).get(account)).as("figures stay").hasSize(1);
        assertThat(stores.cursors().find(account, new Source.Mentions())).as("where polling stopped stays").isPresent();
    }

    @Test
    void manyWhoForgetItAtOnceDoNoHarm() {
        for (int round = 0; round < ROUNDS; round++) {
            Conversation mine = begun(account);
            ours(mine, reply(mine), "w" + id());
            turn(mine, false, 5);
            Turn stop = turn(mine, true, 6);
            Conversation theirs = begun(other);
            Turn turn = turn(theirs, false, 5);

            Together.run(THREADS, i -> {
                traces.forget(mine, removedAt);
                return true;
            });

            assertThat(stores.outbox().ofConversation(mine.id())).isEmpty();
            assertThat(stores.turns().ofConversation(mine.id())).containsExactly(stop.ofNobody());
            assertThat(stores.conversations().forgottenAt(mine.id())).contains(removedAt);
            assertThat(stores.turns().ofConversation(theirs.id())).containsExactly(turn);
        }
    }

    @Test
    void forgetsManyBitByBit() {
        for (int i = 0; i < 7; i++) {
            stores.blocked().block(new BlockedAuthor(account, id(), "troll", "JIRAUSER1", now, ""));
        }

        forgetRest(account);

        assertThat(stores.blocked().ofAccount(account, 10)).isEmpty();
    }
}
