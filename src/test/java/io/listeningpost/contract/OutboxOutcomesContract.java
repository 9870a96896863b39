package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Kept;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Together;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a reply: delivered in its parts, tried again, dead, revived, withdrawn or abandoned. */
abstract class OutboxOutcomesContract extends OutboxContract {

    OutboxOutcomesContract(Stores stores) {
        super(stores);
    }

    @Test
    void aDeliveredPartIsKeptAndRenewsTheDeadline() {
        OutboxEntry entry = claim(outbox.enqueue(reply(account, conversation, now, "one", "two")));

        Kept kept = outbox.partDelivered(entry.id(), TURN, 0, new PostId("2080765813578199999"), later(90));
        OutboxEntry after = kept.entry();
        assertThat(kept).isInstanceOf(Kept.Held.class);

        assertThat(after.parts()).containsExactly(
                new Part("one", Optional.of(new PostId("2080765813578199999"))), new Part("two", Optional.empty()));
        assertThat(after.deadline()).contains(later(90));
        assertThat(after.state()).isEqualTo(DeliveryState.SENDING);
        assertThat(read(entry)).isEqualTo(after);
        assertThat(due(89)).isEmpty();
        assertThat(outbox.withdraw(entry.id(), "too late")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.partDelivered(entry.id(), TURN, 2, new PostId("1"), later(90)))
                .withMessageContaining("2 parts");
    }

    @Test
    void thePostThatAPartBecameFirstCounts() {
        OutboxEntry entry = claim(enqueue());
        outbox.partDelivered(entry.id(), TURN, 0, new PostId("1"), later(90));

        OutboxEntry again = outbox.partDelivered(entry.id(), TURN, 0, new PostId("2"), later(95)).entry();

        assertThat(again.parts().getFirst().postId()).contains(new PostId("1"));
    }

    @Test
    void noPartGetsLostWhenEverythingHappensAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            OutboxEntry entry = claim(outbox.enqueue(reply(account, number(), now, "0", "1", "2", "3", "4", "5", "6", "7")));

            Together.run(THREADS, i -> outbox.partDelivered(entry.id(), TURN, i, new PostId("post" + i), later(60)));

            assertThat(read(entry).parts()).allSatisfy(part -> assertThat(part.postId()).contains(new PostId("post" + part.text())));
        }
    }

    @Test
    void deliveredIsTheEnd() {
        OutboxEntry entry = claim(enqueue());
        outbox.partDelivered(entry.id(), TURN, 0, new PostId("1"), later(60));
        outbox.delivered(entry.id(), TURN, later(5));

        OutboxEntry delivered = read(entry);
        assertThat(delivered.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivered.deliveredAt()).contains(later(5));
        assertThat(delivered.owner()).isEmpty();
        assertThat(delivered.deadline()).isEmpty();

        outbox.delivered(entry.id(), TURN, later(9));
        outbox.retry(entry.id(), TURN, now, false, "late");
        outbox.release(entry.id(), TURN, now, false, "late");
        outbox.dead(entry.id(), TURN, "late");
        assertThat(outbox.revive(entry.id(), now)).isFalse();
        assertThat(outbox.withdraw(entry.id(), "late")).isFalse();
        assertThat(outbox.claim(entry.id(), LATER, later(900), later(960))).isEmpty();
        assertThat(read(entry)).isEqualTo(delivered);
        assertThat(due(900)).isEmpty();
    }

    @Test
    void aRetryWaitsAndSaysWhy() {
        OutboxEntry entry = claim(enqueue());
        outbox.retry(entry.id(), TURN, later(30), true, "X did not answer");

        OutboxEntry waiting = read(entry);
        assertThat(waiting.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(waiting.notBefore()).isEqualTo(later(30));
        assertThat(waiting.uncertain()).isTrue();
        assertThat(waiting.reason()).contains("X did not answer");
        assertThat(waiting.owner()).isEmpty();
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(due(29)).isEmpty();

        OutboxEntry again = outbox.claim(entry.id(), LATER, later(30), later(90)).orElseThrow();
        assertThat(again.uncertain()).isTrue();
        outbox.retry(entry.id(), LATER, later(60), false, "X is down");
        assertThat(read(entry).uncertain()).isFalse();
        assertThat(read(entry).attempts()).isEqualTo(2);
    }

    @Test
    void aReleaseDoesNotCountTheAttempt() {
        OutboxEntry entry = claim(enqueue());

        outbox.release(entry.id(), TURN, later(30), false, "the account is revoked");

        OutboxEntry waiting = read(entry);
        assertThat(waiting.attempts()).isZero();
        assertThat(waiting.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(waiting.notBefore()).isEqualTo(later(30));
        assertThat(waiting.reason()).contains("the account is revoked");
        assertThat(outbox.withdraw(entry.id(), "undone")).isTrue();
    }

    @Test
    void aDeadReplyIsRevivedByAPerson() {
        OutboxEntry entry = claim(enqueue());
        outbox.dead(entry.id(), TURN, "refused");
        assertThat(read(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(read(entry).reason()).contains("refused");
        assertThat(due(900)).isEmpty();

        assertThat(outbox.revive(entry.id(), later(10))).isTrue();

        OutboxEntry revived = read(entry);
        assertThat(revived.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(revived.attempts()).isZero();
        assertThat(revived.uncertain()).isTrue();
        assertThat(revived.notBefore()).isEqualTo(later(10));
        assertThat(due(10)).containsExactly(entry.id());
    }

    @Test
    void aWaitingReplyIsSentNowWhenAPersonSaysSo() {
        OutboxEntry entry = enqueue(conversation, later(600));

        assertThat(outbox.revive(entry.id(), later(1))).isTrue();

        assertThat(due(1)).containsExactly(entry.id());
        assertThat(read(entry).uncertain()).isFalse();
        claim(outbox.enqueue(reply(account, number(), now, "sending")));
    }

    @Test
    void thereIsNothingToReviveOfWhatIsSentOrWithdrawn() {
        OutboxEntry sending = claim(enqueue());
        OutboxEntry withdrawn = enqueue(number(), now);
        outbox.withdraw(withdrawn.id(), "undone");

        assertThat(outbox.revive(sending.id(), now)).isFalse();
        assertThat(outbox.revive(withdrawn.id(), now)).isFalse();
        assertThat(outbox.revive(Long.MAX_VALUE, now)).isFalse();
        assertThat(read(sending)).isEqualTo(sending);
    }

    @Test
    void whatIsNotSentCanBeWithdrawn() {
        OutboxEntry pending = enqueue();
        OutboxEntry dead = enqueue(number(), now);
        claim(dead);
        outbox.dead(dead.id(), TURN, "refused");

        assertThat(outbox.withdraw(pending.id(), "undone")).isTrue();
        assertThat(outbox.withdraw(dead.id(), "not needed")).isTrue();

        assertThat(read(pending).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(read(pending).reason()).contains("undone");
        assertThat(outbox.withdraw(pending.id(), "again")).isFalse();
        assertThat(outbox.claim(pending.id(), TURN, now, later(60))).isEmpty();
        assertThat(due(900)).isEmpty();
    }

    @Test
    void whatMayBeOutThereCannotBeWithdrawn() {
        OutboxEntry sending = claim(enqueue());
        OutboxEntry uncertain = claim(enqueue(number(), now));
        outbox.retry(uncertain.id(), TURN, later(30), true, "no answer");
        OutboxEntry half = claim(outbox.enqueue(reply(account, number(), now, "one", "two")));
        outbox.partDelivered(half.id(), TURN, 0, new PostId("1"), later(60));
        outbox.retry(half.id(), TURN, later(30), false, "rate limit");

        assertThat(outbox.withdraw(sending.id(), "undone")).isFalse();
        assertThat(outbox.withdraw(uncertain.id(), "undone")).isFalse();
        assertThat(outbox.withdraw(half.id(), "undone")).isFalse();
        assertThat(outbox.withdraw(Long.MAX_VALUE, "undone")).isFalse();
    }

    @Test
    void isAbandonedOnlyOutOfNobodysHands() {
        OutboxEntry half = claim(outbox.enqueue(reply(account, number(), now, "first 1/2", "second 2/2")));
        outbox.partDelivered(half.id(), TURN, 0, new PostId("900"), later(60));
        assertThat(outbox.abandon(half.id(), later(59), "enough")).isFalse();
        outbox.release(half.id(), TURN, now, false, "waits");
        OutboxEntry lost = claim(enqueue(number(), now));

        assertThat(outbox.abandon(half.id(), now, "enough")).isTrue();
        assertThat(outbox.abandon(lost.id(), later(60), "nobody is at it")).isTrue();

        assertThat(read(half)).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(DeliveryState.DEAD);
            assertThat(entry.reason()).contains("enough");
            assertThat(entry.uncertain()).isFalse();
            assertThat(entry.parts().getFirst().postId()).contains(new PostId("900"));
        });
        assertThat(read(lost).uncertain()).isTrue();
        assertThat(read(lost).owner()).isEmpty();
        assertThat(outbox.delivered(lost.id(), TURN, later(61))).isFalse();
        assertThat(outbox.abandon(half.id(), later(60), "again")).isFalse();
        assertThat(outbox.unfinished(account, 0, 10)).isEmpty();
        assertThat(outbox.revive(half.id(), now)).isTrue();
    }

    @Test
    void refusesRepliesThatDoNotExist() {
        assertThat(outbox.find(Long.MAX_VALUE)).isEmpty();
        assertThat(outbox.ofConversation(number())).isEmpty();
        assertThat(outbox.nextDue(account)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.delivered(Long.MAX_VALUE, TURN, now));
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.retry(Long.MAX_VALUE, TURN, now, false, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.release(Long.MAX_VALUE, TURN, now, false, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.dead(Long.MAX_VALUE, TURN, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.partDelivered(Long.MAX_VALUE, TURN, 0, new PostId("1"), now));
    }
}
