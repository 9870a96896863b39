package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.reply.NewReply;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The threads of a conversation: where it goes on, which are given to it or join it, and which it gives back. */
abstract class ConversationsThreadsContract extends ConversationsContract {

    ConversationsThreadsContract(Stores stores) {
        super(stores);
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

    @Test
    void takesNothingBackThatOthersWereMergedInto() {
        RequestRef request = request();
        Conversation given = conversations.adopt(account, thread, "501", request, now).orElseThrow();
        conversations.merge(opened().id(), given.id());

        assertThat(conversations.leave(given.id(), thread, List.of())).isFalse();
        assertThat(conversations.byRequest(request.issueId())).contains(given);
    }
}
