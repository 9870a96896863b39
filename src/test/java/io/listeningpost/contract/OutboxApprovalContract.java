package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.ApprovedBy;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that somebody else has to approve. */
abstract class OutboxApprovalContract extends OutboxContract {

    OutboxApprovalContract(Stores stores) {
        super(stores);
    }

    @Test
    void nothingUnapprovedCanLeave() {
        OutboxEntry entry = submitted("PUBLIC:7");

        assertThat(entry.state()).isEqualTo(DeliveryState.SUBMITTED);
        assertThat(read(entry)).isEqualTo(entry);
        assertThat(due(1_000_000)).isEmpty();
        assertThat(outbox.nextDue(account)).isEmpty();
        assertThat(outbox.countUnfinished(account)).isZero();
        assertThat(outbox.claim(entry.id(), TURN, later(1_000_000), later(1_000_060))).isEmpty();
        assertThat(outbox.claim(entry.id(), LATER, later(1_000_000), later(1_000_060))).isEmpty();
        assertThat(outbox.revive(entry.id(), now)).isFalse();
        assertThat(outbox.revive(entry.id(), Set.of(), now)).isEmpty();
        assertThat(outbox.delivered(entry.id(), TURN, now)).isFalse();
        assertThat(outbox.retry(entry.id(), TURN, now, false, "again")).isFalse();
        assertThat(outbox.release(entry.id(), TURN, now, false, "again")).isFalse();
        assertThat(outbox.dead(entry.id(), TURN, "enough")).isFalse();
        assertThat(read(entry)).isEqualTo(entry);
    }

    @Test
    void isFoundByHowFarItCame() {
        OutboxEntry submitted = submitted("PUBLIC:7");
        OutboxEntry waits = enqueue(number(), now);
        OutboxEntry other = outbox.enqueue(reply(account(), number(), now, "Of another account"));
        assertThat(inState(DeliveryState.SUBMITTED)).contains(submitted.id()).doesNotContain(waits.id(), other.id());
        assertThat(inState(DeliveryState.PENDING)).containsSubsequence(waits.id(), other.id()).doesNotContain(submitted.id());
        assertThat(outbox.inState(DeliveryState.PENDING, waits.id() - 1, 1)).containsExactly(waits);
        assertThat(outbox.inState(DeliveryState.PENDING, waits.id(), 1)).containsExactly(other);

        outbox.approve(submitted.id(), List.of("You may"), "bruno", now, later(60));
        claim(waits);
        claim(other);
        outbox.dead(other.id(), TURN, "no");

        assertThat(inState(DeliveryState.SUBMITTED)).doesNotContain(submitted.id());
        assertThat(inState(DeliveryState.PENDING)).contains(submitted.id()).doesNotContain(waits.id(), other.id());
        assertThat(inState(DeliveryState.SENDING)).contains(waits.id());
        assertThat(outbox.inState(DeliveryState.DEAD, other.id() - 1, 1)).containsExactly(read(other));
        outbox.revive(other.id(), now);
        assertThat(inState(DeliveryState.DEAD)).doesNotContain(other.id());
    }

    private List<Long> inState(DeliveryState state) {
        return outbox.inState(state, 0, Integer.MAX_VALUE).stream().map(OutboxEntry::id).toList();
    }

    @Test
    void aSubmittedAnswerStandsInItsTurnAndHoldsUpNobody() {
        OutboxEntry entry = submitted("PUBLIC:7");

        assertThat(outbox.file(answer("PUBLIC:7", "Mine"), Set.of())).isEqualTo(new Filing.Stopped(List.of(entry)));
        assertThat(outbox.submit(answer("PUBLIC:7", "Mine"), Set.of())).isEqualTo(new Filing.Stopped(List.of(entry)));
        OutboxEntry other = filed(answer("PUBLIC:8", "To the next post"));
        assertThat(due(0)).containsExactly(other.id());
        assertThat(outbox.claim(other.id(), TURN, now, later(60))).isPresent();
    }

    @Test
    void submittingTheSameKeyAgainChangesNothing() {
        NewReply reply = answer("PUBLIC:7", "May I?");
        OutboxEntry entry = ((Filing.Filed) outbox.submit(reply, Set.of())).entry();
        OutboxEntry approved = outbox.approve(entry.id(), List.of("You may"), "bruno", now, later(60)).orElseThrow();

        assertThat(outbox.submit(reply, Set.of())).isEqualTo(new Filing.Filed(approved));
    }

    @Test
    void approvedItGoesOutInTheWordsThatWereApprovedAfterItsGraceTime() {
        OutboxEntry entry = submitted("PUBLIC:7");

        OutboxEntry approved = outbox.approve(entry.id(), List.of("Say it 1/2", "like this 2/2"), "bruno", now, later(60)).orElseThrow();

        assertThat(approved.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(approved.parts()).extracting(Part::text).containsExactly("Say it 1/2", "like this 2/2");
        assertThat(read(entry)).isEqualTo(approved);
        assertThat(due(59)).isEmpty();
        assertThat(due(60)).containsExactly(entry.id());
        assertThat(outbox.claim(entry.id(), TURN, later(60), later(120))).isPresent();
        assertThat(outbox.approve(entry.id(), List.of("again"), "bruno", now, now)).isEmpty();
        assertThat(outbox.refuse(entry.id(), "no")).isFalse();
    }

    @Test
    void keepsWhoApprovedItWhateverBecomesOfIt() {
        OutboxEntry entry = submitted("PUBLIC:7");
        OutboxEntry other = submitted("PUBLIC:8");
        assertThat(entry.approved()).isEmpty();

        outbox.approve(entry.id(), List.of("May I say this?"), "JIRAUSER10200", now.plusNanos(7_000_007), later(60));
        outbox.approve(other.id(), List.of("Say it like this"), "bruno", later(5), later(60));
        outbox.approve(other.id(), List.of("or so"), "late", later(6), later(60));
        Optional<ApprovedBy> approved = Optional.of(new ApprovedBy("JIRAUSER10200", now.plusMillis(7), false));
        assertThat(read(entry).approved()).isEqualTo(approved);
        assertThat(read(other).approved()).contains(new ApprovedBy("bruno", later(5), true));

        assertThat(claimed(entry).approved()).isEqualTo(approved);
        outbox.partDelivered(entry.id(), TURN, 0, new PostId("91"), later(120));
        outbox.retry(entry.id(), TURN, later(60), true, "no answer");
        assertThat(read(entry).approved()).isEqualTo(approved);
        claimed(entry);
        outbox.dead(entry.id(), TURN, "enough");
        outbox.revive(entry.id(), now);
        claimed(entry);
        outbox.delivered(entry.id(), TURN, later(70));
        assertThat(read(entry).approved()).isEqualTo(approved);
        assertThat(outbox.ofConversation(conversation)).contains(read(entry));
        outbox.withdraw(other.id(), "undone");
        assertThat(read(other).approved()).isPresent();
    }

    private OutboxEntry claimed(OutboxEntry entry) {
        return outbox.claim(entry.id(), TURN, later(60), later(120)).orElseThrow();
    }

    @Test
    void whatNobodyHadToApproveOrNobodyDidHasNoApprover() {
        OutboxEntry plain = enqueue(number(), now);
        OutboxEntry refused = submitted("PUBLIC:7");

        outbox.refuse(refused.id(), "Bruno: not friendly");
        outbox.approve(refused.id(), List.of("x"), "late", now, now);
        outbox.approve(plain.id(), List.of("x"), "late", now, now);

        assertThat(read(plain)).isEqualTo(plain);
        assertThat(plain.approved()).isEmpty();
        assertThat(read(refused).approved()).isEmpty();
    }

    @Test
    void refusedItNeverLeavesAndStopsNobody() {
        OutboxEntry entry = submitted("PUBLIC:7");

        assertThat(outbox.refuse(entry.id(), "Bruno: not friendly")).isTrue();

        assertThat(read(entry).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(read(entry).reason()).contains("Bruno: not friendly");
        assertThat(outbox.approve(entry.id(), List.of("x"), "bruno", now, now)).isEmpty();
        assertThat(outbox.revive(entry.id(), now)).isFalse();
        assertThat(outbox.claim(entry.id(), TURN, later(1_000_000), later(1_000_060))).isEmpty();
        assertThat(filed(answer("PUBLIC:7", "Mine"))).isNotNull();
        assertThat(outbox.withdraw(entry.id(), "read")).isTrue();
    }

    @Test
    void itsAuthorTakesASubmittedAnswerBack() {
        OutboxEntry entry = submitted("PUBLIC:7");

        assertThat(outbox.withdraw(entry.id(), "undone")).isTrue();

        assertThat(outbox.approve(entry.id(), List.of("x"), "bruno", now, now)).isEmpty();
        assertThat(read(entry).state()).isEqualTo(DeliveryState.WITHDRAWN);
    }

    @Test
    void ofManyWhoDecideOneDoes() {
        OutboxEntry entry = submitted("PUBLIC:7");

        List<Boolean> done = Together.run(THREADS, thread -> switch (thread % 3) {
            case 0 -> outbox.approve(entry.id(), List.of("words of " + thread), "bruno", now, now).isPresent();
            case 1 -> outbox.refuse(entry.id(), "no");
            default -> outbox.claim(entry.id(), TURN, later(60), later(120)).filter(claimed ->
                    claimed.parts().getFirst().text().equals("May I say this?")).isPresent();
        });

        assertThat(done).filteredOn(each -> each).hasSize(1);
    }
}
