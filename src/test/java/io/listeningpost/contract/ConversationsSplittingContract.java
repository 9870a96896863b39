package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.Turn;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.Address;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Posts of a conversation become one of their own. */
abstract class ConversationsSplittingContract extends ConversationsContract {

    ConversationsSplittingContract(Stores stores) {
        super(stores);
    }

    @Test
    void splitsPostsOffWithEverythingSaidToThem() {
        Conversation from = opened();
        PostId head = new PostId(id());
        PostId stays = new PostId(id());
        stores.turns().remember(turn(from, head));
        stores.turns().remember(turn(from, stays));
        OutboxEntry goes = stores.outbox().enqueue(reply(from, head));
        OutboxEntry kept = stores.outbox().enqueue(reply(from, stays));
        OwnPost ours = new OwnPost(account, new PostId(id()), from.id(), goes.id(), now);
        OwnPost other = new OwnPost(account, new PostId(id()), from.id(), kept.id(), now);
        stores.ownPosts().remember(ours);
        stores.ownPosts().remember(other);
        assertThat(conversations.answers(from.id())).isEqualTo(Map.of(ours.post(), head, other.post(), stays));

        assertThat(conversations.split(from.id(), thread, head, "777", List.of(head), now)).isEqualTo(Conversations.Parted.DONE);
        assertThat(conversations.split(from.id(), thread, head, "777", List.of(head), now)).isEqualTo(Conversations.Parted.DONE);

        Conversation branch = conversations.byThread(account, thread).orElseThrow();
        assertThat(branch.isOpening()).isTrue();
        assertThat(branch.openerId()).isEqualTo(head);
        assertThat(branch.openerUser()).isEqualTo("777");
        assertThat(conversations.branches(from.id())).containsExactly(branch);
        assertThat(conversations.branches(branch.id())).isEmpty();
        assertThat(stores.turns().ofConversation(branch.id())).singleElement().satisfies(turn -> {
            assertThat(turn.firstId()).isEqualTo(head);
            assertThat(turn.byCustomer()).isFalse();
        });
        assertThat(stores.turns().ofConversation(from.id())).extracting(Turn::firstId).containsExactly(stays);
        assertThat(stores.outbox().ofConversation(branch.id())).extracting(OutboxEntry::id).containsExactly(goes.id());
        assertThat(stores.outbox().ofConversation(from.id())).extracting(OutboxEntry::id).containsExactly(kept.id());
        assertThat(conversations.answers(branch.id())).isEqualTo(Map.of(ours.post(), head));
        assertThat(conversations.isAnsweredSince(branch.id(), now)).isTrue();
        assertThat(conversations.isAnsweredSince(branch.id(), later(1))).isFalse();
    }

    @Test
    void putsABranchBackWhileItIsOpening() {
        Conversation from = opened();
        PostId head = new PostId(id());
        stores.turns().remember(turn(from, head));
        OutboxEntry goes = stores.outbox().enqueue(reply(from, head));
        conversations.split(from.id(), thread, head, "777", List.of(head), now);
        long branch = conversations.byThread(account, thread).orElseThrow().id();

        conversations.rejoin(branch);
        conversations.rejoin(branch);

        assertThat(conversations.byId(branch)).isEmpty();
        assertThat(conversations.byThread(account, thread)).isEmpty();
        assertThat(conversations.branches(from.id())).isEmpty();
        assertThat(stores.turns().ofConversation(from.id())).extracting(Turn::firstId).containsExactly(head);
        assertThat(stores.outbox().ofConversation(from.id())).extracting(OutboxEntry::id).containsExactly(goes.id());
        conversations.rejoin(from.id());
        assertThat(conversations.byId(from.id())).contains(from);
    }

    @Test
    void keepsABranchThatIsLinkedAndItsPlaceWhenTheOtherIsMerged() {
        Conversation from = opened();
        Conversation into = opened();
        PostId head = new PostId(id());
        conversations.split(from.id(), thread, head, "777", List.of(head), now);
        Conversation branch = conversations.opened(conversations.byThread(account, thread).orElseThrow().id(), request());

        conversations.rejoin(branch.id());
        conversations.merge(from.id(), into.id());

        assertThat(conversations.byId(branch.id())).contains(branch);
        assertThat(conversations.branches(into.id())).containsExactly(branch);
        assertThat(conversations.branches(from.id())).isEmpty();
        conversations.merge(branch.id(), into.id());
        assertThat(conversations.split(into.id(), thread, head, "777", List.of(head), now)).isEqualTo(Conversations.Parted.IMPOSSIBLE);
    }

    @Test
    void splitsNothingThatCannotBeSplit() {
        Conversation from = opened();
        Conversation into = opened();
        Conversation opening = begin(new ThreadId(id()));
        PostId head = new PostId(id());
        PostId direct = new PostId(id());
        OutboxEntry sent = stores.outbox().enqueue(reply(from, head));
        stores.outbox().claim(sent.id(), new Holder("node1", 1), now, later(60)).orElseThrow();
        NewReply letter = reply(from, direct);
        stores.outbox().enqueue(new NewReply(letter.key(), account, from.id(), ReplyKind.ANSWER, direct,
                Optional.of(new Address.Person("777", new ThreadId(id()))), List.of("Hello"), List.of(), "agent", Optional.empty(), now,
                now));

        assertThat(conversations.split(from.id(), thread, head, "777", List.of(head), now)).isEqualTo(Conversations.Parted.SENDING);
        assertThat(conversations.split(from.id(), thread, direct, "777", List.of(direct), now)).isEqualTo(Conversations.Parted.PRIVATE);
        assertThat(conversations.split(opening.id(), thread, head, "777", List.of(), now)).isEqualTo(Conversations.Parted.IMPOSSIBLE);
        assertThat(conversations.split(from.id(), into.thread(), head, "777", List.of(), now)).isEqualTo(Conversations.Parted.IMPOSSIBLE);
        assertThat(conversations.byThread(account, thread)).isEmpty();
        assertThat(stores.outbox().ofConversation(from.id())).hasSize(2);
    }

    @Test
    void manyWhoSplitOneSplitItOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Conversation from = opened();
            ThreadId branch = new ThreadId(id());
            PostId head = new PostId(branch.value());
            stores.turns().remember(turn(from, head));

            List<Conversations.Parted> parted = Together.run(THREADS,
                    i -> conversations.split(from.id(), branch, head, "777", List.of(head), now));

            assertThat(parted).containsOnly(Conversations.Parted.DONE);
            assertThat(conversations.branches(from.id())).hasSize(1);
            assertThat(stores.turns().ofConversation(conversations.branches(from.id()).getFirst().id())).hasSize(1);
        }
    }
}
