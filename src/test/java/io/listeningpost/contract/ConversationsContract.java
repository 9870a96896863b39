package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.Address;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Together;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class ConversationsContract extends Contract {

    private final Conversations conversations = stores.conversations();
    private final ThreadId thread = new ThreadId(id());

    ConversationsContract(Stores stores) {
        super(stores);
    }

    private Conversation begin(ThreadId of) {
        return conversations.begin(account, of, new PostId(of.value()), "501", now);
    }

    private static RequestRef request() {
        long issueId = number();
        return new RequestRef(issueId, "SUP-" + issueId % 1000);
    }

    @Test
    void beginsAConversationThatIsOpening() {
        Conversation begun = begin(thread);

        assertThat(begun)
                .isEqualTo(new Conversation(begun.id(), account, thread, new PostId(thread.value()), "501", now, Optional.empty()));
        assertThat(begun.isOpening()).isTrue();
        assertThat(conversations.byId(begun.id())).contains(begun);
        assertThat(conversations.byThread(account, thread)).contains(begun);
    }

    @Test
    void keepsTheFirstWhoBegan() {
        Conversation first = begin(thread);

        assertThat(conversations.begin(account, thread, new PostId("2"), "502", later(5))).isEqualTo(first);
    }

    @Test
    void tellsAccountsAndThreadsApart() {
        Conversation one = begin(thread);

        assertThat(conversations.begin(account(), thread, new PostId("1"), "501", now).id()).isNotEqualTo(one.id());
        assertThat(begin(new ThreadId(id())).id()).isNotEqualTo(one.id());
    }

    /** The collation that Jira asks for on SQL Server does not tell these apart. */
    @Test
    void tellsIdsApartByTheirCase() {
        String id = id();

        assertThat(begin(new ThreadId(id + "aB")).id()).isNotEqualTo(begin(new ThreadId(id + "Ab")).id());
    }

    @Test
    void takesTheLongestIdsAndUserIds() {
        ThreadId longest = new ThreadId(id() + "-😡".repeat(60));
        PostId opener = new PostId("p".repeat(200));
        String user = "https://example.social/users/" + "u".repeat(900);

        Conversation begun = conversations.begin(account, longest, opener, user, now);

        assertThat(conversations.byThread(account, longest)).contains(begun);
        assertThat(begun.openerId()).isEqualTo(opener);
        assertThat(begun.openerUser()).isEqualTo(user);
    }

    @Test
    void linksTheRequest() {
        RequestRef request = request();
        Conversation begun = begin(thread);

        Conversation opened = conversations.opened(begun.id(), request);

        assertThat(opened.request()).contains(request);
        assertThat(opened.isOpening()).isFalse();
        assertThat(conversations.byRequest(request.issueId())).contains(opened);
        assertThat(conversations.byId(begun.id())).contains(opened);
        assertThat(begin(thread)).isEqualTo(opened);
    }

    @Test
    void linkingTheSameRequestAgainChangesNothing() {
        RequestRef request = request();
        Conversation opened = conversations.opened(begin(thread).id(), request);

        assertThat(conversations.opened(opened.id(), request)).isEqualTo(opened);
    }

    @Test
    void refusesAnotherRequest() {
        RequestRef request = request();
        Conversation opened = conversations.opened(begin(thread).id(), request);

        assertThatIllegalStateException().isThrownBy(() -> conversations.opened(opened.id(), request()))
                .withMessageContaining(request.key());
        assertThat(conversations.byId(opened.id())).contains(opened);
    }

    @Test
    void refusesARequestThatBelongsToAnotherConversation() {
        RequestRef request = request();
        Conversation opened = conversations.opened(begin(thread).id(), request);
        Conversation other = begin(new ThreadId(id()));

        assertThatIllegalStateException().isThrownBy(() -> conversations.opened(other.id(), request)).withMessageContaining(request.key());
        assertThat(conversations.byRequest(request.issueId())).contains(opened);
        assertThat(conversations.byId(other.id())).contains(other);
    }

    @Test
    void opensAgainWhenTheRequestIsGone() {
        RequestRef request = request();
        Conversation opened = conversations.opened(begin(thread).id(), request);

        Conversation again = conversations.requestGone(opened.id(), request.issueId(), new PostId("77"), "777");

        assertThat(again).isEqualTo(
                new Conversation(opened.id(), account, thread, new PostId("77"), "777", opened.startedAt(), Optional.empty()));
        assertThat(conversations.byId(opened.id())).contains(again);
        assertThat(conversations.byRequest(request.issueId())).isEmpty();
        assertThat(conversations.opened(opened.id(), request()).isOpening()).isFalse();
    }

    @Test
    void beginsWithALaterPostWhileItIsOpening() {
        Conversation begun = begin(thread);

        Conversation later = conversations.beginsWith(begun.id(), new PostId("77"), "777");

        assertThat(later).isEqualTo(
                new Conversation(begun.id(), account, thread, new PostId("77"), "777", begun.startedAt(), Optional.empty()));
        assertThat(conversations.byId(begun.id())).contains(later);
        Conversation opened = conversations.opened(begun.id(), request());
        assertThat(conversations.beginsWith(begun.id(), new PostId("78"), "778")).isEqualTo(opened);
        assertThat(conversations.byId(begun.id())).contains(opened);
    }

    @Test
    void staysWhenAnotherRequestIsGone() {
        Conversation opened = conversations.opened(begin(thread).id(), request());

        assertThat(conversations.requestGone(opened.id(), number(), new PostId("77"), "777")).isEqualTo(opened);
    }

    @Test
    void knowsNothingOfStrangers() {
        assertThat(conversations.byId(Long.MAX_VALUE)).isEmpty();
        assertThat(conversations.byThread(account, thread)).isEmpty();
        assertThat(conversations.byRequest(number())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> conversations.opened(Long.MAX_VALUE, request()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversations.requestGone(Long.MAX_VALUE, 1, new PostId("1"), "501"));
    }

    @Test
    void manyWhoBeginTheSameThreadGetOneConversation() {
        for (int round = 0; round < ROUNDS; round++) {
            ThreadId contested = new ThreadId(id());

            List<Conversation> begun = Together.run(THREADS, i -> begin(contested));

            assertThat(new HashSet<>(begun)).hasSize(1);
        }
    }

    @Test
    void manyWhoLinkDifferentRequestsGetOneLinked() {
        for (int round = 0; round < ROUNDS; round++) {
            Conversation contested = begin(new ThreadId(id()));

            List<Optional<RequestRef>> linked = Together.run(THREADS, i -> {
                try {
                    return conversations.opened(contested.id(), request()).request();
                } catch (IllegalStateException refused) {
                    return Optional.empty();
                }
            });

            List<RequestRef> winners = linked.stream().flatMap(Optional::stream).toList();
            assertThat(winners).hasSize(1);
            assertThat(conversations.byId(contested.id()).orElseThrow().request()).contains(winners.getFirst());
        }
    }

    @Test
    void manyConversationsThatWantOneRequestLinkItOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            RequestRef contested = request();
            List<Conversation> all = Together.run(THREADS, i -> begin(new ThreadId(id())));

            List<Boolean> linked = Together.run(THREADS, i -> {
                try {
                    conversations.opened(all.get(i).id(), contested);
                    return true;
                } catch (IllegalStateException refused) {
                    return false;
                }
            });

            assertThat(linked).containsOnlyOnce(true);
        }
    }

    @Test
    void goesOnInAnotherThreadUntilOneBeginsThere() {
        Conversation first = begin(thread);
        Conversation second = begin(new ThreadId(id()));
        ThreadId letters = new ThreadId(id());
        assertThat(conversations.byThread(account, letters)).isEmpty();

        conversations.goesOnIn(first.id(), letters);
        conversations.goesOnIn(first.id(), letters);
        assertThat(conversations.byThread(account, letters)).contains(first);
        assertThat(conversations.byThread(account(), letters)).isEmpty();
        assertThat(begin(letters)).isEqualTo(first);

        conversations.goesOnIn(second.id(), letters);
        assertThat(conversations.byThread(account, letters)).contains(second);
        conversations.goesOnIn(second.id(), thread);
        assertThat(conversations.byThread(account, thread)).contains(first);
    }

    @Test
    void goesOnNowhereWhenItDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> conversations.goesOnIn(number(), thread));
    }

    @Test
    void goesOnInOneThreadHoweverManyAsk() {
        Conversation begun = begin(thread);
        ThreadId letters = new ThreadId(id());

        Together.run(THREADS, i -> {
            conversations.goesOnIn(begun.id(), letters);
            return true;
        });

        assertThat(conversations.byThread(account, letters)).contains(begun);
    }

    @Test
    void givesAThreadToARequestThatWasOpenedOtherwise() {
        RequestRef request = request();

        Conversation adopted = conversations.adopt(account, thread, "501", request, now).orElseThrow();

        assertThat(adopted).isEqualTo(
                new Conversation(adopted.id(), account, thread, Conversation.NO_POST, "501", now, Optional.of(request)));
        assertThat(conversations.byThread(account, thread)).contains(adopted);
        assertThat(conversations.byRequest(request.issueId())).contains(adopted);
        assertThat(conversations.adopt(account, thread, "501", request, later(5))).contains(adopted);
        assertThat(begin(thread)).isEqualTo(adopted);
    }

    @Test
    void givesNothingToARequestThatHasAThreadNorAThreadThatHasARequest() {
        RequestRef taken = request();
        conversations.opened(begin(thread).id(), taken);
        ThreadId opening = new ThreadId(id());
        begin(opening);

        assertThat(conversations.adopt(account, thread, "501", request(), now)).isEmpty();
        assertThat(conversations.adopt(account, opening, "501", request(), now)).isEmpty();
        assertThat(conversations.adopt(account, new ThreadId(id()), "501", taken, now)).isEmpty();
    }

    @Test
    void manyWhoGiveTheirThreadsToOneRequestGiveOne() {
        for (int round = 0; round < ROUNDS; round++) {
            RequestRef contested = request();

            List<Optional<Conversation>> adopted = Together.run(THREADS,
                    i -> conversations.adopt(account, new ThreadId(id()), "501", contested, now));

            assertThat(adopted.stream().flatMap(Optional::stream)).hasSize(1);
            assertThat(conversations.byRequest(contested.issueId())).isEqualTo(
                    adopted.stream().flatMap(Optional::stream).findFirst());
        }
    }

    @Test
    void hasWholeThreadsJoinIt() {
        Conversation one = begin(thread);
        ThreadId other = new ThreadId(id() + "-\uD83D\uDE21");
        ThreadId letters = new ThreadId(id());
        conversations.goesOnIn(one.id(), letters);

        assertThat(conversations.join(one.id(), other)).isTrue();
        assertThat(conversations.join(one.id(), other)).isTrue();

        assertThat(conversations.byThread(account, other)).contains(one);
        assertThat(conversations.joined(one.id())).containsExactly(other);
        assertThat(conversations.join(one.id(), letters)).isTrue();
        assertThat(conversations.joined(one.id())).containsExactlyInAnyOrder(other, letters);
        ThreadId begun = begin(new ThreadId(id())).thread();
        assertThat(conversations.join(one.id(), begun)).isFalse();
        assertThat(conversations.byThread(account, begun)).get().isNotEqualTo(one);
        assertThat(conversations.joined(number())).isEmpty();
    }

    @Test
    void takesAGivenThreadBack() {
        RequestRef request = request();
        Conversation adopted = conversations.adopt(account, thread, "501", request, now).orElseThrow();
        PostId post = new PostId(id());
        stores.turns().remember(turn(adopted, post));

        assertThat(conversations.leave(adopted.id(), thread, List.of(post))).isTrue();

        assertThat(conversations.byThread(account, thread)).isEmpty();
        assertThat(conversations.byId(adopted.id())).isEmpty();
        assertThat(conversations.byRequest(request.issueId())).isEmpty();
        assertThat(stores.turns().ofConversation(adopted.id())).isEmpty();
        assertThat(conversations.adopt(account, thread, "501", request, later(9))).isPresent();
    }

    @Test
    void takesAJoinedThreadBackAndLeavesTheRest() {
        Conversation one = begin(thread);
        ThreadId other = new ThreadId(id());
        conversations.join(one.id(), other);
        PostId stays = new PostId(id());
        PostId goes = new PostId(id());
        stores.turns().remember(turn(one, stays));
        stores.turns().remember(turn(one, goes));

        assertThat(conversations.leave(one.id(), other, List.of(goes))).isTrue();

        assertThat(conversations.byThread(account, other)).isEmpty();
        assertThat(conversations.joined(one.id())).isEmpty();
        assertThat(stores.turns().ofConversation(one.id())).extracting(Turn::firstId).containsExactly(stays);
        assertThat(conversations.leave(one.id(), other, List.of(goes))).isFalse();
    }

    @Test
    void takesBackNeitherWhatBeganThereNorWhatWasAnswered() {
        Conversation one = begin(thread);
        assertThat(conversations.leave(one.id(), thread, List.of())).isFalse();
        ThreadId other = new ThreadId(id());
        PostId post = new PostId(id());
        conversations.join(one.id(), other);
        NewReply reply = reply(one, post);
        long answer = stores.outbox().enqueue(reply).id();

        assertThat(conversations.leave(one.id(), other, List.of(post))).isFalse();
        assertThat(conversations.byThread(account, other)).contains(one);

        stores.outbox().withdraw(answer, "by the agent");
        assertThat(conversations.leave(one.id(), other, List.of(post))).isTrue();
    }

    private Turn turn(Conversation of, PostId post) {
        return new Turn(account, of.id(), post, post, "501", "jane_doe", true, true, false, now);
    }

    private NewReply reply(Conversation of, PostId post) {
        return new NewReply("key-" + id(), account, of.id(), ReplyKind.ANSWER, post, Optional.empty(), List.of("Hello"),
                List.of(), "agent", Optional.empty(), now, now);
    }

    private Conversation opened() {
        return conversations.opened(begin(new ThreadId(id())).id(), request());
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

    @Test
    void takesNothingBackThatOthersWereMergedInto() {
        RequestRef request = request();
        Conversation given = conversations.adopt(account, thread, "501", request, now).orElseThrow();
        conversations.merge(opened().id(), given.id());

        assertThat(conversations.leave(given.id(), thread, List.of())).isFalse();
        assertThat(conversations.byRequest(request.issueId())).contains(given);
    }
}
