package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.lease.Holder;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.reply.Photo;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.Address;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Together;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What waits, whole and in its order. */
abstract class OutboxQueueContract extends OutboxContract {

    OutboxQueueContract(Stores stores) {
        super(stores);
    }

    @Test
    void enqueuesAPendingReply() {
        NewReply reply = new NewReply("k".repeat(180) + id(), account, conversation, ReplyKind.STATUS, new PostId("p".repeat(200)),
                Optional.of(new Address.Person("501", new ThreadId("99-501"))), List.of("first 1/2", "second 2/2"),
                List.of(new Photo("10300", "leak.png", "Water under the door 💧")), "JIRAUSER10200", Optional.of("10001"),
                now.plusNanos(7), later(60).plusNanos(7));

        OutboxEntry entry = outbox.enqueue(reply);

        assertThat(entry).isEqualTo(new OutboxEntry(entry.id(), reply.key(), account, conversation, ReplyKind.STATUS, reply.target(),
                reply.person(), List.of(new Part("first 1/2", Optional.empty()), new Part("second 2/2", Optional.empty())),
                reply.photos(), "JIRAUSER10200", Optional.of("10001"), Optional.empty(), DeliveryState.PENDING, 0, reply.createdAt(),
                reply.notBefore(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(read(entry)).isEqualTo(entry);
        assertThat(outbox.ofConversation(conversation)).containsExactly(entry);
    }

    @Test
    void enqueuingTheSameKeyAgainChangesNothing() {
        NewReply reply = reply(account, conversation, now, "We are on it");
        OutboxEntry first = outbox.enqueue(reply);
        claim(first);

        OutboxEntry again = outbox.enqueue(new NewReply(reply.key(), account(), number(), ReplyKind.STATUS, new PostId("9"),
                Optional.empty(), List.of("other words"), List.of(), "other", Optional.empty(), later(9), later(9)));

        assertThat(again).isEqualTo(read(first));
        assertThat(again.parts()).isEqualTo(first.parts());
    }

    @Test
    void manyWhoEnqueueOneKeyMakeOneReply() {
        for (int round = 0; round < ROUNDS; round++) {
            NewReply reply = reply(account, number(), now, "We are on it");

            List<OutboxEntry> found = Together.run(THREADS, i -> outbox.enqueue(reply));

            assertThat(new HashSet<>(found)).hasSize(1);
        }
    }

    @Test
    void keepsEveryCharacter() {
        HostileText.all().filter(text -> !text.isEmpty()).forEach(text -> {
            OutboxEntry entry = outbox.enqueue(reply(account, number(), now, text, text));
            OutboxEntry claimed = outbox.claim(entry.id(), new Holder(text, 5), now, later(60)).orElseThrow();
            outbox.retry(entry.id(), new Holder(text, 5), later(1), true, text);

            assertThat(entry.parts()).map(Part::text).containsExactly(text, text);
            assertThat(claimed.owner().flatMap(Holder::parse)).contains(new Holder(text, 5));
            assertThat(read(entry).reason()).contains(text);
        });
    }

    /** Whatever happens to it, a direct message stays one, with its photos. */
    @Test
    void keepsPersonAndPhotosThroughEveryChange() {
        NewReply reply = new NewReply("key-" + id(), account, conversation, ReplyKind.ANSWER, new PostId("7"),
                Optional.of(new Address.Person("501", new ThreadId("99-501"))), List.of("for you", "alone"),
                List.of(new Photo("10300", "leak.png", "")), "JIRAUSER10200", Optional.empty(), now, now);

        OutboxEntry entry = outbox.enqueue(reply);
        claim(entry);
        outbox.partDelivered(entry.id(), TURN, 0, new PostId("8"), later(60));
        outbox.retry(entry.id(), TURN, later(60), true, "lost");
        outbox.claim(entry.id(), TURN, later(60), later(120));
        outbox.dead(entry.id(), TURN, "given up");
        outbox.revive(entry.id(), later(70));

        assertThat(read(entry).to()).isEqualTo(reply.person().orElseThrow());
        assertThat(read(entry).photos()).isEqualTo(reply.photos());
        assertThat(read(entry).target()).isEqualTo(reply.target());
    }

    @Test
    void isDueFromTheEndOfItsGraceTime() {
        OutboxEntry entry = enqueue(conversation, later(60).plusNanos(1));

        assertThat(due(60)).isEmpty();
        assertThat(outbox.claim(entry.id(), TURN, later(60), later(120))).isEmpty();
        assertThat(due(61)).containsExactly(entry.id());
        assertThat(outbox.nextDue(account)).hasValueSatisfying(at -> assertThat(at).isBetween(later(60), later(61)));
    }

    @Test
    void isDueOldestFirstAndForItsAccountOnly() {
        OutboxEntry first = enqueue(number(), later(20));
        OutboxEntry second = enqueue(number(), later(10));
        outbox.enqueue(reply(account(), number(), now, "other account"));

        assertThat(due(30)).containsExactly(first.id(), second.id());
        assertThat(outbox.due(account, TURN, later(30), 1)).map(OutboxEntry::id).containsExactly(first.id());
        assertThat(due(10)).containsExactly(second.id());
        assertThat(outbox.nextDue(account)).contains(later(10));
        assertThat(outbox.countUnfinished(account)).isEqualTo(2);
    }

    @Test
    void ofEachConversationOnlyTheOldestUnfinishedIsDue() {
        OutboxEntry first = enqueue();
        OutboxEntry second = enqueue();
        OutboxEntry elsewhere = enqueue(number(), now);
        assertThat(due(0)).containsExactly(first.id(), elsewhere.id());
        assertThat(outbox.claim(second.id(), TURN, now, later(60))).isEmpty();

        claim(first);
        assertThat(due(0)).containsExactly(elsewhere.id());

        outbox.delivered(first.id(), TURN, now);
        assertThat(due(0)).containsExactly(second.id(), elsewhere.id());
    }

    @Test
    void aReplyThatWaitsKeepsTheLaterOnesWaiting() {
        OutboxEntry first = enqueue();
        OutboxEntry second = enqueue();
        claim(first);
        outbox.retry(first.id(), TURN, later(300), false, "X is down");

        assertThat(due(0)).isEmpty();
        assertThat(outbox.nextDue(account)).contains(later(300));

        outbox.claim(first.id(), TURN, later(300), later(360));
        outbox.dead(first.id(), TURN, "given up");
        assertThat(due(0)).containsExactly(second.id());
        outbox.withdraw(second.id(), "undone");
        assertThat(outbox.nextDue(account)).isEmpty();
        assertThat(outbox.countUnfinished(account)).isZero();
    }

    @Test
    void aLongQueueIsListedToItsEnd() {
        for (int i = 0; i < 600; i++) {
            enqueue(conversation, now);
        }
        OutboxEntry last = enqueue(number(), later(-1));

        assertThat(outbox.due(account, TURN, now, 10)).map(OutboxEntry::id).hasSize(2).contains(last.id());
        assertThat(outbox.nextDue(account)).contains(later(-1));
    }

    @Test
    void listsWhatIsUnfinishedByItsNumber() {
        OutboxEntry first = enqueue();
        OutboxEntry second = enqueue(conversation, later(3600));
        OutboxEntry sending = enqueue(number(), now);
        OutboxEntry finished = enqueue(number(), now);
        claim(sending);
        outbox.withdraw(finished.id(), "undone");

        assertThat(outbox.unfinished(account, 0, 10)).containsExactly(first, second, read(sending));
        assertThat(outbox.unfinished(account, first.id(), 1)).containsExactly(second);
        assertThat(outbox.unfinished(account, sending.id(), 10)).isEmpty();
        assertThat(outbox.unfinished(account(), 0, 10)).isEmpty();
    }
}
