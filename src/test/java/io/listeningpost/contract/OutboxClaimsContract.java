package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.lease.Holder;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Kept;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/** In whose hands a reply is: of many who take it one has it, and whoever wakes up too late has it no more. */
abstract class OutboxClaimsContract extends OutboxContract {

    OutboxClaimsContract(Stores stores) {
        super(stores);
    }

    @Test
    void aClaimTakesTheReplyOnce() {
        OutboxEntry entry = enqueue();

        OutboxEntry claimed = outbox.claim(entry.id(), TURN, now, later(60)).orElseThrow();

        assertThat(claimed.state()).isEqualTo(DeliveryState.SENDING);
        assertThat(claimed.owner()).contains("node1/5");
        assertThat(claimed.deadline()).contains(later(60));
        assertThat(claimed.attempts()).isEqualTo(1);
        assertThat(claimed.uncertain()).isFalse();
        assertThat(read(entry)).isEqualTo(claimed);
        assertThat(outbox.claim(entry.id(), new Holder("node2", 5), later(59), later(120))).isEmpty();
        assertThat(outbox.claim(Long.MAX_VALUE, TURN, now, later(60))).isEmpty();
        assertThat(outbox.countUnfinished(account)).isEqualTo(1);
        assertThat(outbox.nextDue(account)).contains(later(60));
    }

    @Test
    void whatWasLeftSendingComesBackUncertain() {
        OutboxEntry entry = claim(enqueue());

        assertThat(due(60)).containsExactly(entry.id());
        OutboxEntry again = outbox.claim(entry.id(), LATER, later(60), later(120)).orElseThrow();

        assertThat(again.uncertain()).isTrue();
        assertThat(again.owner()).contains("node2/6");
        assertThat(again.attempts()).isEqualTo(2);
    }

    @Test
    void whatAnEarlierTurnLeftSendingIsTakenUpAtOnce() {
        OutboxEntry entry = enqueue();
        outbox.claim(entry.id(), EARLIER, now, later(600)).orElseThrow();
        assertThat(outbox.due(account, EARLIER, later(1), 10)).isEmpty();
        assertThat(due(1)).containsExactly(entry.id());

        OutboxEntry taken = outbox.claim(entry.id(), TURN, later(1), later(60)).orElseThrow();

        assertThat(taken.uncertain()).isTrue();
        assertThat(taken.owner()).contains(TURN.toString());
        assertThat(taken.attempts()).isEqualTo(2);
        assertThat(read(entry)).isEqualTo(taken);
    }

    @Test
    void anEarlierTurnTakesNothingOutOfTheHandsOfALaterOne() {
        OutboxEntry entry = claim(enqueue());

        assertThat(outbox.due(account, EARLIER, later(900), 10)).isEmpty();
        assertThat(outbox.claim(entry.id(), EARLIER, later(900), later(960))).isEmpty();
        assertThat(read(entry)).isEqualTo(entry);
    }

    @Test
    void whoComesLateBringsNothingBack() {
        OutboxEntry entry = enqueue();
        outbox.withdraw(entry.id(), "undone");

        outbox.retry(entry.id(), TURN, now, false, "late");
        outbox.release(entry.id(), TURN, now, false, "late");
        outbox.dead(entry.id(), TURN, "late");

        assertThat(read(entry).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(read(entry).reason()).contains("undone");
    }

    /** It slept since it claimed; another turn has the reply now, and nothing of it changes but that a post that was made is known. */
    @Test
    void whoWakesUpTooLateChangesNothing() {
        OutboxEntry entry = outbox.enqueue(reply(account, conversation, now, "one", "two"));
        outbox.claim(entry.id(), EARLIER, now, later(60)).orElseThrow();
        OutboxEntry taken = outbox.claim(entry.id(), TURN, later(1), later(90)).orElseThrow();

        assertThat(outbox.retry(entry.id(), EARLIER, later(600), false, "late")).isFalse();
        assertThat(outbox.release(entry.id(), EARLIER, later(600), false, "late")).isFalse();
        assertThat(outbox.dead(entry.id(), EARLIER, "late")).isFalse();
        assertThat(outbox.delivered(entry.id(), EARLIER, later(2))).isFalse();
        assertThat(read(entry)).isEqualTo(taken);

        Kept late = outbox.partDelivered(entry.id(), EARLIER, 0, new PostId("91"), later(600));
        assertThat(late).isInstanceOf(Kept.Lost.class);
        assertThat(late.entry()).isEqualTo(read(entry));
        assertThat(read(entry).parts()).containsExactly(
                new Part("one", Optional.of(new PostId("91"))), new Part("two", Optional.empty()));
        assertThat(read(entry).owner()).contains(TURN.toString());
        assertThat(read(entry).deadline()).contains(later(90));

        Kept own = outbox.partDelivered(entry.id(), TURN, 0, new PostId("92"), later(120));
        assertThat(own).isInstanceOf(Kept.Held.class);
        assertThat(own.entry().parts().getFirst().postId()).contains(new PostId("91"));
    }

    @Test
    void whoWakesUpTooLateBringsNothingBackFromAnyState() {
        OutboxEntry waiting = claim(enqueue(number(), now));
        outbox.retry(waiting.id(), TURN, later(30), true, "no answer");
        OutboxEntry dead = claim(enqueue(number(), now));
        outbox.dead(dead.id(), TURN, "refused");
        OutboxEntry delivered = claim(enqueue(number(), now));
        outbox.delivered(delivered.id(), TURN, later(5));
        for (OutboxEntry entry : List.of(read(waiting), read(dead), read(delivered))) {
            assertThat(outbox.delivered(entry.id(), TURN, later(9))).isFalse();
            assertThat(outbox.retry(entry.id(), TURN, now, false, "late")).isFalse();
            assertThat(outbox.release(entry.id(), TURN, now, false, "late")).isFalse();
            assertThat(outbox.dead(entry.id(), TURN, "late")).isFalse();
            assertThat(read(entry)).isEqualTo(entry);
            assertThat(outbox.partDelivered(entry.id(), TURN, 0, new PostId("7"), later(90))).isInstanceOf(Kept.Lost.class);
            assertThat(read(entry).state()).isEqualTo(entry.state());
        }
    }

    @Test
    void ofManyTurnsTheLastOneHasIt() {
        for (int round = 0; round < ROUNDS; round++) {
            OutboxEntry contested = enqueue(number(), now);

            Together.run(THREADS, i -> outbox.claim(contested.id(), new Holder("node" + i, i), now, later(60)));

            assertThat(read(contested).owner()).contains("node" + (THREADS - 1) + "/" + (THREADS - 1));
        }
    }

    @Test
    void ofManyWhoClaimOneWins() {
        onlyOneOfManyWins(i -> id -> outbox.claim(id, new Holder("node" + i, 5), now, later(60)).isPresent());
    }

    @Test
    void ofManyWhoClaimOrWithdrawOneWins() {
        onlyOneOfManyWins(i -> i % 2 == 0
                ? id -> outbox.claim(id, new Holder("node" + i, 5), now, later(60)).isPresent()
                : id -> outbox.withdraw(id, "undone by " + i));
    }

    @Test
    void ofManyWhoClaimOrAbandonOneWins() {
        onlyOneOfManyWins(i -> i % 2 == 0
                ? id -> outbox.claim(id, new Holder("node" + i, 5), now, later(60)).isPresent()
                : id -> outbox.abandon(id, now, "undone by " + i));
    }

    private void onlyOneOfManyWins(IntFunction<LongPredicate> attempt) {
        for (int round = 0; round < ROUNDS; round++) {
            OutboxEntry contested = enqueue(number(), now);

            List<Boolean> won = Together.run(THREADS, i -> attempt.apply(i).test(contested.id()));

            assertThat(won).containsOnlyOnce(true);
            int winner = won.indexOf(true);
            assertThat(read(contested)).satisfiesAnyOf(
                    claimed -> assertThat(claimed.owner()).contains("node" + winner + "/5"),
                    withdrawn -> assertThat(withdrawn.reason()).contains("undone by " + winner));
        }
    }

    @Test
    void ofManyWhoTakeOverWhatWasLeftSendingOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            OutboxEntry contested = claim(enqueue(number(), now));

            List<Optional<OutboxEntry>> won =
                    Together.run(THREADS, i -> outbox.claim(contested.id(), new Holder("taker" + i, 5), later(60), later(120)));

            assertThat(won.stream().flatMap(Optional::stream)).singleElement().isEqualTo(read(contested));
            assertThat(read(contested).attempts()).isEqualTo(2);
        }
    }
}
