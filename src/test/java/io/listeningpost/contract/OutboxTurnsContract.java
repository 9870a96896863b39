package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.Delivery;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One answer in a customer's turn: who looked at it goes on, and what is only automatic gives way. */
abstract class OutboxTurnsContract extends OutboxContract {

    OutboxTurnsContract(Stores stores) {
        super(stores);
    }

    private OutboxEntry failed(String words) {
        OutboxEntry entry = filed(answer("PUBLIC:7", words));
        claim(entry);
        outbox.dead(entry.id(), TURN, "refused");
        return entry;
    }

    /** It is kept for the morning. */
    private OutboxEntry automatic(Instant notBefore) {
        return outbox.enqueue(new NewReply("key-" + id(), account, conversation, ReplyKind.STATUS, new PostId("7"), Optional.empty(),
                List.of("in progress"), List.of(), "JIRAUSER10200", Optional.of("3"), Optional.empty(), now, notBefore,
                Optional.of(OutboxEntry.QUIET)));
    }

    private OutboxEntry status(long in, Instant notBefore) {
        return outbox.enqueue(new NewReply("key-" + id(), account, in, ReplyKind.STATUS, new PostId("7"), Optional.empty(),
                List.of("in progress"), List.of(), "JIRAUSER10200", Optional.of("3"), now, notBefore));
    }

    @Test
    void aSecondAnswerInATurnIsStoppedWithALookAtTheFirst() {
        OutboxEntry first = filed(answer("PUBLIC:7", "We are on it"));
        NewReply second = answer("PUBLIC:7", "Have you tried turning it off?");

        assertThat(read(first).turn()).contains("PUBLIC:7");
        assertThat(outbox.file(second, Set.of())).isEqualTo(new Filing.Stopped(List.of(first)));
        assertThat(outbox.file(second, Set.of(first.id() + 1000))).isEqualTo(new Filing.Stopped(List.of(first)));
        assertThat(outbox.ofConversation(conversation)).containsExactly(first);
        assertThat(filed(answer("PUBLIC:8", "To the next post")).turn()).contains("PUBLIC:8");
        assertThat(filed(answer("DIRECT:7", "In private")).turn()).contains("DIRECT:7");
    }

    @Test
    void goesOutInSpiteOfWhatItsAuthorHasSeen() {
        OutboxEntry first = filed(answer("PUBLIC:7", "one"));
        OutboxEntry second = filed(answer("PUBLIC:7", "two"), Set.of(first.id()));

        assertThat(outbox.file(answer("PUBLIC:7", "three"), Set.of(first.id()))).isEqualTo(new Filing.Stopped(List.of(first, second)));
        assertThat(filed(answer("PUBLIC:7", "three"), Set.of(first.id(), second.id()))).isNotNull();
    }

    @Test
    void theSameKeyIsNeverStopped() {
        NewReply reply = answer("PUBLIC:7", "one");
        OutboxEntry first = filed(reply);

        assertThat(outbox.file(reply, Set.of())).isEqualTo(new Filing.Filed(first));
        assertThat(outbox.ofConversation(conversation)).containsExactly(first);
    }

    @Test
    void whatIsStoppedNeitherByAStatusReplyNorByOnesOfNoTurn() {
        outbox.enqueue(reply(account, conversation, now, "of no turn"));
        outbox.enqueue(new NewReply("key-" + id(), account, conversation, ReplyKind.STATUS, new PostId("7"), Optional.empty(),
                List.of("in progress"), List.of(), "JIRAUSER10200", Optional.of("3"), Optional.of("PUBLIC:7"), now, now));

        assertThat(filed(answer("PUBLIC:7", "one"))).isNotNull();
        assertThat(outbox.file(reply(account, conversation, now, "of no turn either"), Set.of())).isInstanceOf(Filing.Filed.class);
    }

    @Test
    void withdrawnAndFailedAnswersStopNobody() {
        OutboxEntry withdrawn = filed(answer("PUBLIC:7", "one"));
        outbox.withdraw(withdrawn.id(), "undone");
        failed("two");

        assertThat(filed(answer("PUBLIC:7", "three"))).isNotNull();
    }

    /** Of a reply that failed half way people read the first half. */
    @Test
    void whatIsOutOrMayBeStopsThoughItFailed() {
        NewReply twoParts = new NewReply("key-" + id(), account, conversation, ReplyKind.ANSWER, new PostId("7"), Optional.empty(),
                List.of("half 1/2", "other 2/2"), List.of(), "JIRAUSER10200", Optional.empty(), Optional.of("PUBLIC:7"), now, now);
        OutboxEntry half = filed(twoParts);
        claim(half);
        outbox.partDelivered(half.id(), TURN, 0, new PostId("90"), later(60));
        outbox.dead(half.id(), TURN, "refused");
        assertThat(outbox.file(answer("PUBLIC:7", "three"), Set.of())).isInstanceOf(Filing.Stopped.class);

        OutboxEntry lost = filed(answer("PUBLIC:8", "lost"));
        claim(lost);
        outbox.retry(lost.id(), TURN, now, true, "no answer came");
        claim(lost);
        outbox.dead(lost.id(), TURN, "given up");
        assertThat(outbox.file(answer("PUBLIC:8", "four"), Set.of())).isInstanceOf(Filing.Stopped.class);
    }

    @Test
    void aFailedAnswerIsNotTriedAgainAfterSomebodyElseAnswered() {
        OutboxEntry failed = failed("one");
        OutboxEntry other = filed(answer("PUBLIC:7", "two"));

        assertThat(outbox.revive(failed.id(), Set.of(), now)).contains(new Filing.Stopped(List.of(other)));
        assertThat(read(failed).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(outbox.revive(failed.id(), Set.of(other.id()), now)).containsInstanceOf(Filing.Filed.class);
        assertThat(read(failed).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(outbox.file(answer("PUBLIC:7", "three"), Set.of(other.id()))).isInstanceOf(Filing.Stopped.class);
        outbox.claim(other.id(), TURN, now, later(60));
        outbox.claim(failed.id(), TURN, now, later(60)).orElseThrow();
        outbox.delivered(failed.id(), TURN, now);
        assertThat(outbox.revive(failed.id(), Set.of(), now)).isEmpty();
    }

    @Test
    void ofManyAnswersInOneTurnOneIsStored() {
        List<Filing> filings = Together.run(THREADS, thread -> outbox.file(answer("PUBLIC:7", "words of " + thread), Set.of()));

        assertThat(filings).filteredOn(Filing.Filed.class::isInstance).hasSize(1);
        assertThat(outbox.ofConversation(conversation)).hasSize(1);
        OutboxEntry first = outbox.ofConversation(conversation).getFirst();
        assertThat(filings).filteredOn(Filing.Stopped.class::isInstance).hasSize(THREADS - 1)
                .containsOnly(new Filing.Stopped(List.of(first)));
        // everybody looked at the first, and still nobody at the second
        List<Filing> second = Together.run(THREADS, thread -> outbox.file(answer("PUBLIC:7", "more of " + thread), Set.of(first.id())));
        assertThat(second).filteredOn(Filing.Filed.class::isInstance).hasSize(1);
    }

    @Test
    void ofAFailedAnswerAndNewOnesAtTheSameMomentOneGoesOn() {
        OutboxEntry failed = failed("one");

        Together.run(THREADS, thread -> thread % 2 == 0
                ? outbox.revive(failed.id(), Set.of(), now).orElse(new Filing.Stopped(List.of()))
                : outbox.file(answer("PUBLIC:7", "words of " + thread), Set.of()));

        assertThat(outbox.ofConversation(conversation)).filteredOn(OutboxEntry::stands).hasSize(1);
    }

    @Test
    void whatWaitsForMorningGivesWayToAnAnswer() {
        OutboxEntry waiting = automatic(later(30_000));
        assertThat(read(waiting)).isEqualTo(waiting);
        assertThat(waiting.keepsQuiet()).isTrue();

        OutboxEntry answer = filed(answer("PUBLIC:7", "We are on it"));

        assertThat(read(waiting).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(read(waiting).reason()).contains(OutboxEntry.ANSWERED);
        assertThat(due(0)).containsExactly(answer.id());
        assertThat(outbox.claim(answer.id(), TURN, now, later(60))).isPresent();
    }

    @Test
    void givesWayOnlyToWhatWouldHaveToWaitForIt() {
        OutboxEntry before = automatic(now);
        OutboxEntry elsewhere = status(number(), later(30_000));

        OutboxEntry answer = filed(answer("PUBLIC:7", "We are on it"));
        OutboxEntry after = automatic(later(30_000));

        assertThat(read(before)).isEqualTo(before);
        assertThat(read(elsewhere)).isEqualTo(elsewhere);
        assertThat(read(after)).isEqualTo(after);
        assertThat(read(answer).state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void givesWayWhenTheAnswerIsApprovedAndNotBefore() {
        OutboxEntry waiting = automatic(later(30_000));
        OutboxEntry answer = submitted("PUBLIC:7");
        assertThat(read(waiting)).isEqualTo(waiting);

        outbox.approve(answer.id(), List.of("You may"), "bruno", now, now);

        assertThat(read(waiting).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(due(0)).containsExactly(answer.id());
    }

    /** One node puts the automatic post off while others let people answer: whoever is second withdraws it. */
    @Test
    void whatIsPutOffWhilePeopleAnswerHoldsUpNobody() {
        for (int round = 0; round < 5; round++) {
            long in = number();
            OutboxEntry put = status(in, now);
            outbox.claim(put.id(), TURN, now, later(60)).orElseThrow();

            Together.run(2, thread -> {
                if (thread == 0) {
                    outbox.release(put.id(), TURN, later(30_000), false, OutboxEntry.QUIET);
                    Delivery.giveWay(outbox, put.id());
                } else {
                    outbox.file(reply(account, in, now, "We are on it"), Set.of());
                }
                return thread;
            });

            assertThat(read(put).state()).isEqualTo(DeliveryState.WITHDRAWN);
        }
    }
}
