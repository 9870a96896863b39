package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Together;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A conversation begins once, and has one request at a time. */
abstract class ConversationsRequestsContract extends ConversationsContract {

    ConversationsRequestsContract(Stores stores) {
        super(stores);
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
}
