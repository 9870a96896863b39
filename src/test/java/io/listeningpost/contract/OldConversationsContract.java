package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.retention.OldConversation;
import io.listeningpost.retention.OldConversations;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Conversations as old as no other test has them, so that they are always the first that are due. */
abstract class OldConversationsContract extends Contract {

    private static final Holder NODE = new Holder("node1", 1);
    private static final Instant FAR = Instant.parse("3000-01-01T00:00:00Z");

    private final OldConversations old = stores.oldConversations();
    private final Instant begun = now.minus(Duration.ofDays(40_000)).plusMillis(number() % 1_000_000_000);
    private final ThreadId thread = new ThreadId(id());
    private final Conversation conversation = stores.conversations().begin(account, thread, new PostId("1"), "501", begun);

    OldConversationsContract(Stores stores) {
        super(stores);
    }

    @AfterEach
    void moveOn() {
        old.keep(conversation.id(), FAR);
    }

    private Instant since(long seconds) {
        return begun.plusSeconds(seconds);
    }

    private Turn turn(boolean stop, long seconds) {
        PostId id = new PostId(id());
        return new Turn(account, conversation.id(), id, id, "501", "jane", true, true, stop, since(seconds));
    }

    private OutboxEntry reply(long seconds) {
        return stores.outbox().enqueue(new NewReply("key-" + id(), account, conversation.id(), ReplyKind.ANSWER, new PostId("1"),
                Optional.empty(), List.of("one", "two"), List.of(), "JIRAUSER1", Optional.empty(), since(seconds), since(seconds)));
    }

    private OutboxEntry delivered(long seconds) {
        OutboxEntry reply = reply(seconds);
        stores.outbox().claim(reply.id(), NODE, since(seconds), since(seconds));
        stores.outbox().partDelivered(reply.id(), NODE, 0, new PostId(id()), since(seconds));
        stores.outbox().delivered(reply.id(), NODE, since(seconds));
        return reply;
    }

    private OldConversation due() {
        return old.due(begun.plus(OldConversations.FIRST_LOOK), 1_000).stream()
                .filter(each -> each.conversation().id() == conversation.id()).findFirst().orElseThrow();
    }

    @Test
    void listsAConversationOnceItIsOldEnough() {
        assertThat(old.due(begun.plus(OldConversations.FIRST_LOOK).minusMillis(1), 1_000))
                .noneMatch(each -> each.conversation().id() == conversation.id());
        assertThat(due()).isEqualTo(new OldConversation(conversation, begun, false));
        assertThat(old.due(FAR, 1)).hasSize(1);

        old.keep(conversation.id(), begun.plus(OldConversations.FIRST_LOOK).plusSeconds(1));

        assertThat(old.due(begun.plus(OldConversations.FIRST_LOOK), 1_000))
                .noneMatch(each -> each.conversation().id() == conversation.id());
    }

    @Test
    void tellsWhenSomebodyLastSpoke() {
        stores.turns().remember(turn(false, 10));
        assertThat(due().lastWord()).isEqualTo(since(10));
        stores.ownPosts().remember(new OwnPost(account, new PostId(id()), conversation.id(), 1, since(20)));
        assertThat(due().lastWord()).isEqualTo(since(20));
        assertThat(due().unfinished()).isFalse();
        reply(30);

        assertThat(due().lastWord()).isEqualTo(since(30));
        assertThat(due().unfinished()).isTrue();
    }

    @Test
    void restsWithoutItsRepliesAndAnAnswerStillFindsIt() {
        stores.conversations().opened(conversation.id(), new RequestRef(number(), "SUP-1"));
        OutboxEntry reply = delivered(5);
        OwnPost ours = new OwnPost(account, new PostId(id()), conversation.id(), reply.id(), since(6));
        stores.ownPosts().remember(ours);
        stores.turns().remember(turn(false, 7));
        Turn stop = turn(true, 8);
        stores.turns().remember(stop);
        assertThat(old.rests(conversation.id())).isFalse();

        old.rest(due(), false, FAR);

        assertThat(old.rests(conversation.id())).isTrue();
        assertThat(stores.outbox().ofConversation(conversation.id())).isEmpty();
        assertThat(stores.outbox().find(reply.id())).isEmpty();
        assertThat(stores.turns().ofConversation(conversation.id())).containsExactly(stop);
        assertThat(stores.ownPosts().find(account, ours.post())).contains(ours);
        assertThat(stores.conversations().byThread(account, thread).orElseThrow().request()).isPresent();
        old.keep(conversation.id(), FAR);
        assertThat(old.rests(conversation.id())).isFalse();
    }

    @Test
    void ofAGoneRequestNothingStaysButThatItWas() {
        delivered(5);
        stores.ownPosts().remember(new OwnPost(account, new PostId(id()), conversation.id(), 1, since(6)));
        stores.turns().remember(turn(true, 7));

        old.rest(due(), true, FAR);

        assertThat(stores.turns().ofConversation(conversation.id())).isEmpty();
        assertThat(stores.ownPosts().ofConversation(conversation.id())).isEmpty();
        assertThat(stores.conversations().byThread(account, thread)).isPresent();
    }

    @Test
    void restsAgainWhereItWasInterrupted() {
        delivered(5);
        OldConversation listed = due();
        old.rest(listed, false, FAR);

        old.rest(listed, false, FAR);

        assertThat(old.rests(conversation.id())).isTrue();
        assertThat(old.rests(number())).isTrue();
    }

    @Test
    void whoeverSpeaksMeanwhileIsHeardAndWakesIt() {
        delivered(5);
        OldConversation listed = due();
        Turn fresh = turn(false, 100);
        stores.turns().remember(fresh);
        OutboxEntry answer = reply(200);

        old.rest(listed, false, FAR);

        assertThat(old.rests(conversation.id())).isFalse();
        assertThat(stores.turns().ofConversation(conversation.id())).containsExactly(fresh);
        assertThat(stores.outbox().ofConversation(conversation.id())).extracting(OutboxEntry::id).containsExactly(answer.id());
    }

    @Test
    void manyWhoPutItToRestWhileSomebodySpeaksLoseNoFreshWord() {
        for (int round = 0; round < ROUNDS; round++) {
            delivered(5 + 1_000L * round);
            stores.turns().remember(turn(false, 10 + 1_000L * round));
            long later = 500 + 1_000L * round;
            OldConversation listed = due();

            List<Optional<Turn>> spoken = Together.run(THREADS, i -> {
                if (i % 2 == 0) {
                    old.rest(listed, false, begun);
                    return Optional.empty();
                }
                Turn fresh = turn(false, later + i);
                stores.turns().remember(fresh);
                return Optional.of(fresh);
            });

            assertThat(stores.turns().ofConversation(conversation.id()))
                    .containsExactlyInAnyOrderElementsOf(spoken.stream().flatMap(Optional::stream).toList());
            assertThat(stores.outbox().ofConversation(conversation.id())).isEmpty();
            old.keep(conversation.id(), begun);
        }
    }
}
