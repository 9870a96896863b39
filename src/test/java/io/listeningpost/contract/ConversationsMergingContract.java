package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two conversations become one. */
abstract class ConversationsMergingContract extends ConversationsContract {

    ConversationsMergingContract(Stores stores) {
        super(stores);
    }

    @Test
    void mergesOneIntoAnotherWithEverythingSaid() {
        Conversation from = opened();
        Conversation into = conversations.opened(
                conversations.begin(account, thread, new PostId(thread.value()), "777", now).id(), request());
        ThreadId joined = new ThreadId(id());
        conversations.join(from.id(), joined);
        PostId said = new PostId(id());
        stores.turns().remember(turn(from, said));
        PostId ours = new PostId(id());
        stores.ownPosts().remember(new OwnPost(account, ours, from.id(), 1, now));
        OutboxEntry waiting = stores.outbox().enqueue(reply(from, said));

        assertThat(conversations.merge(from.id(), into.id())).isEqualTo(Conversations.Merged.DONE);
        assertThat(conversations.merge(from.id(), into.id())).isEqualTo(Conversations.Merged.DONE);

        assertThat(conversations.byThread(account, from.thread())).contains(into);
        assertThat(conversations.byThread(account, joined)).contains(into);
        assertThat(begin(from.thread())).isEqualTo(into);
        assertThat(conversations.joined(into.id())).containsExactlyInAnyOrder(joined, from.thread());
        assertThat(conversations.byRequest(from.request().orElseThrow().issueId()).orElseThrow().mergedInto()).contains(into.id());
        assertThat(conversations.mergedInto(into.id())).extracting(Conversation::id).containsExactly(from.id());
        assertThat(stores.turns().ofConversation(from.id())).isEmpty();
        assertThat(stores.turns().ofConversation(into.id())).singleElement().satisfies(turn -> {
            assertThat(turn.firstId()).isEqualTo(said);
            assertThat(turn.byCustomer()).isFalse();
        });
        assertThat(stores.ownPosts().find(account, ours).orElseThrow().conversationId()).isEqualTo(into.id());
        assertThat(stores.outbox().ofConversation(into.id())).singleElement().satisfies(reply -> {
            assertThat(reply.id()).isEqualTo(waiting.id());
            assertThat(reply.target()).isEqualTo(said);
            assertThat(reply.conversationId()).isEqualTo(into.id());
        });
    }

    @Test
    void mergesWhatWasMergedIntoOneThatIsMerged() {
        Conversation first = opened();
        Conversation second = opened();
        Conversation third = opened();

        conversations.merge(first.id(), second.id());
        conversations.merge(second.id(), third.id());

        assertThat(conversations.byThread(account, first.thread())).contains(third);
        assertThat(conversations.byThread(account, second.thread())).contains(third);
        assertThat(conversations.mergedInto(third.id())).extracting(Conversation::id).containsExactly(first.id(), second.id());
    }

    @Test
    void mergesNothingThatCannotBeOne() {
        Conversation one = opened();
        Conversation opening = begin(thread);
        Conversation foreign = conversations.adopt(account(), new ThreadId(id()), "501", request(), now).orElseThrow();
        Conversation other = opened();
        Conversation third = opened();

        assertThat(conversations.merge(one.id(), one.id())).isEqualTo(Conversations.Merged.IMPOSSIBLE);
        assertThat(conversations.merge(one.id(), opening.id())).isEqualTo(Conversations.Merged.IMPOSSIBLE);
        assertThat(conversations.merge(opening.id(), one.id())).isEqualTo(Conversations.Merged.IMPOSSIBLE);
        assertThat(conversations.merge(one.id(), foreign.id())).isEqualTo(Conversations.Merged.IMPOSSIBLE);
        conversations.merge(other.id(), third.id());
        assertThat(conversations.merge(one.id(), other.id())).isEqualTo(Conversations.Merged.IMPOSSIBLE);
        assertThat(conversations.merge(other.id(), one.id())).isEqualTo(Conversations.Merged.IMPOSSIBLE);
        assertThat(conversations.byId(one.id())).contains(one);
        assertThatIllegalArgumentException().isThrownBy(() -> conversations.merge(one.id(), Long.MAX_VALUE));
    }

    @Test
    void mergesNothingWhileAReplyIsBeingSent() {
        Conversation from = opened();
        Conversation into = opened();
        OutboxEntry reply = stores.outbox().enqueue(reply(from, new PostId(id())));
        stores.outbox().claim(reply.id(), new Holder("node1", 1), now, later(60)).orElseThrow();

        assertThat(conversations.merge(from.id(), into.id())).isEqualTo(Conversations.Merged.SENDING);

        assertThat(conversations.byThread(account, from.thread())).contains(from);
        assertThat(stores.outbox().ofConversation(from.id())).hasSize(1);
    }

    @Test
    void manyWhoMergeOneMergeItOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Conversation contested = opened();
            List<Conversation> all = Together.run(THREADS, i -> opened());

            List<Conversations.Merged> merged = Together.run(THREADS, i -> conversations.merge(contested.id(), all.get(i).id()));

            assertThat(merged).containsOnlyOnce(Conversations.Merged.DONE);
            long into = all.get(merged.indexOf(Conversations.Merged.DONE)).id();
            assertThat(conversations.byThread(account, contested.thread()).orElseThrow().id()).isEqualTo(into);
        }
    }
}
