package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.FromComment;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people are still to be told of a reply, and what of it is still to be copied to its request. */
abstract class OutboxNewsContract extends OutboxContract {

    OutboxNewsContract(Stores stores) {
        super(stores);
    }

    private List<Long> untold() {
        return outbox.untold(account, 0, 10).stream().map(OutboxEntry::id).toList();
    }

    private List<Long> uncopied(Instant at) {
        return outbox.uncopied(account, 0, at, 10).stream().map(OutboxEntry::id).toList();
    }

    @Test
    void hasNewsUntilItIsTold() {
        OutboxEntry delivered = enqueue();
        assertThat(untold()).isEmpty();
        claim(delivered);
        assertThat(untold()).isEmpty();
        outbox.delivered(delivered.id(), TURN, now);
        OutboxEntry dead = enqueue(number(), now);
        claim(dead);
        outbox.dead(dead.id(), TURN, "no");

        assertThat(untold()).containsExactly(delivered.id(), dead.id());
        assertThat(outbox.untold(account, delivered.id(), 10)).extracting(OutboxEntry::id).containsExactly(dead.id());
        assertThat(outbox.untold(account, 0, 1)).extracting(OutboxEntry::id).containsExactly(delivered.id());
        assertThat(outbox.told(read(delivered))).isTrue();
        assertThat(outbox.told(read(delivered))).as("once").isFalse();
        assertThat(untold()).containsExactly(dead.id());
        assertThat(read(delivered).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void hasNewsAgainWhatChangedSinceItWasSeen() {
        OutboxEntry entry = enqueue();
        claim(entry);
        outbox.dead(entry.id(), TURN, "no");
        OutboxEntry seen = read(entry);
        outbox.revive(entry.id(), now);

        assertThat(outbox.told(seen)).isFalse();
        assertThat(untold()).containsExactly(entry.id());
        assertThat(outbox.told(read(entry))).isTrue();
        outbox.withdraw(entry.id(), "undone");
        assertThat(untold()).as("nobody was told that it waits").isEmpty();
    }

    /** Of what happens at the same moment nothing is lost: either it was seen before it was told, or it is news again. */
    @Test
    void losesNoNewsOfTheSameMoment() {
        for (int round = 0; round < 5; round++) {
            OutboxEntry entry = enqueue(number(), now);
            claim(entry);
            outbox.dead(entry.id(), TURN, "no");
            OutboxEntry seen = read(entry);

            List<Boolean> done = Together.run(2, i -> i == 0 ? outbox.told(seen) : outbox.revive(entry.id(), now));

            assertThat(done.get(1)).isTrue();
            assertThat(untold()).contains(entry.id());
            outbox.told(read(entry));
        }
    }

    @Test
    void wantsACopyOfWhatIsOutUntilItIsThere() {
        OutboxEntry delivered = enqueue();
        claim(delivered);
        OutboxEntry dead = enqueue(number(), now);
        claim(dead);
        outbox.dead(dead.id(), TURN, "no");
        assertThat(uncopied(now)).isEmpty();
        outbox.delivered(delivered.id(), TURN, now);
        OutboxEntry next = enqueue(number(), now);
        claim(next);
        outbox.delivered(next.id(), TURN, now);

        assertThat(uncopied(now)).containsExactly(delivered.id(), next.id());
        assertThat(outbox.uncopied(account, delivered.id(), now, 10)).extracting(OutboxEntry::id).containsExactly(next.id());
        assertThat(outbox.uncopied(account, 0, now, 1)).containsExactly(read(delivered));
        assertThat(outbox.uncopied(account(), 0, now, 10)).isEmpty();
        assertThat(outbox.copied(delivered.id())).isTrue();
        assertThat(outbox.copied(delivered.id())).as("once").isFalse();
        assertThat(uncopied(now)).containsExactly(next.id());
        assertThat(untold()).as("nothing else changes").containsExactly(delivered.id(), dead.id(), next.id());
    }

    @Test
    void putsACopyOffUntilItsTime() {
        OutboxEntry entry = enqueue();
        outbox.copyLater(entry.id(), now);
        claim(entry);
        outbox.delivered(entry.id(), TURN, now);

        outbox.copyLater(entry.id(), later(60));

        assertThat(uncopied(later(59))).isEmpty();
        assertThat(uncopied(later(60))).containsExactly(entry.id());
        outbox.copied(entry.id());
        outbox.copyLater(entry.id(), now);
        assertThat(uncopied(later(60))).as("what is there is not wanted again").isEmpty();
    }

    @Test
    void wantsNoCopyOfAComment() {
        NewReply reply = new NewReply("comment:" + number() % 1_000_000_000 + "#0:a1", account, conversation,
                ReplyKind.ANSWER, new PostId("1"), Optional.empty(), List.of("x"), List.of(), "a", Optional.empty(), now, now);
        OutboxEntry entry = outbox.enqueue(reply);
        claim(entry);
        outbox.delivered(entry.id(), TURN, now);

        assertThat(FromComment.of(entry)).isPresent();
        assertThat(uncopied(later(60))).isEmpty();
    }

    @Test
    void takesACopyAwayOnceOfManyThatTry() {
        OutboxEntry entry = enqueue();
        claim(entry);
        outbox.delivered(entry.id(), TURN, now);

        assertThat(Together.run(8, i -> outbox.copied(entry.id()))).containsOnlyOnce(true);
    }
}
