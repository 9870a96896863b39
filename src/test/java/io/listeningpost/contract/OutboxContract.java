package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.lease.Holder;
import io.listeningpost.reply.Delivery;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.FromComment;
import io.listeningpost.reply.Kept;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.reply.Photo;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Together;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

abstract class OutboxContract extends Contract {

    /** A turn, the one before and the one after. */
    private static final Holder TURN = new Holder("node1", 5);
    private static final Holder EARLIER = new Holder("node0", 4);
    private static final Holder LATER = new Holder("node2", 6);

    private final Outbox outbox = stores.outbox();
    private final long conversation = number();

    OutboxContract(Stores stores) {
        super(stores);
    }

    private NewReply reply(AccountId of, long in, Instant notBefore, String... parts) {
        return new NewReply("key-" + id(), of, in, ReplyKind.ANSWER, new PostId("2080765813578191303"), Optional.empty(),
                List.of(parts), List.of(), "JIRAUSER10200", Optional.empty(), now, notBefore);
    }

    private OutboxEntry enqueue() {
        return enqueue(conversation, now);
    }

    private OutboxEntry enqueue(long in, Instant notBefore) {
        return outbox.enqueue(reply(account, in, notBefore, "We are on it"));
    }

    private OutboxEntry claim(OutboxEntry entry) {
        return outbox.claim(entry.id(), TURN, now, later(60)).orElseThrow();
    }

    private OutboxEntry read(OutboxEntry entry) {
        return outbox.find(entry.id()).orElseThrow();
    }

    private List<Long> due(long secondsLater) {
        return outbox.due(account, TURN, later(secondsLater), 10).stream().map(OutboxEntry::id).toList();
    }

    private List<Long> untold() {
        return outbox.untold(account, 0, 10).stream().map(OutboxEntry::id).toList();
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

    private List<Long> uncopied(Instant at) {
        return outbox.uncopied(account, 0, at, 10).stream().map(OutboxEntry::id).toList();
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
                reply.photos(), "JIRAUSER10200",
                Optional.of("10001"), Optional.empty(), DeliveryState.PENDING, 0, reply.createdAt(), reply.notBefore(), Optional.empty(),
                        Optional.empty(),
                false, Optional.empty(), Optional.empty()));
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

    private NewReply answer(String turn, String words) {
        return new NewReply("key-" + id(), account, conversation, ReplyKind.ANSWER, new PostId("7"), Optional.empty(), List.of(words),
                List.of(), "JIRAUSER10200", Optional.empty(), Optional.of(turn), now, now);
    }

    private OutboxEntry filed(NewReply reply) {
        return filed(reply, Set.of());
    }

    private OutboxEntry filed(NewReply reply, Set<Long> seen) {
        return ((Filing.Filed) outbox.file(reply, seen)).entry();
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
        OutboxEntry failed = filed(answer("PUBLIC:7", "two"));
        claim(failed);
        outbox.dead(failed.id(), TURN, "refused");

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
        OutboxEntry failed = filed(answer("PUBLIC:7", "one"));
        claim(failed);
        outbox.dead(failed.id(), TURN, "refused");
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
        OutboxEntry failed = filed(answer("PUBLIC:7", "one"));
        claim(failed);
        outbox.dead(failed.id(), TURN, "refused");

        Together.run(THREADS, thread -> thread % 2 == 0
                ? outbox.revive(failed.id(), Set.of(), now).orElse(new Filing.Stopped(List.of()))
                : outbox.file(answer("PUBLIC:7", "words of " + thread), Set.of()));

        assertThat(outbox.ofConversation(conversation)).filteredOn(OutboxEntry::stands).hasSize(1);
    }

    private OutboxEntry automatic(Instant notBefore) {
        return outbox.enqueue(new NewReply("key-" + id(), account, conversation, ReplyKind.STATUS, new PostId("7"), Optional.empty(),
                List.of("in progress"), List.of(), "JIRAUSER10200", Optional.of("3"), Optional.empty(), now, notBefore,
                Optional.of(OutboxEntry.QUIET)));
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
        OutboxEntry claimed = outbox.enqueue(new NewReply("key-" + id(), account, number(), ReplyKind.STATUS, new PostId("7"),
                Optional.empty(), List.of("elsewhere"), List.of(), "JIRAUSER10200", Optional.of("3"), now, later(30_000)));

        OutboxEntry answer = filed(answer("PUBLIC:7", "We are on it"));
        OutboxEntry after = automatic(later(30_000));

        assertThat(read(before)).isEqualTo(before);
        assertThat(read(claimed)).isEqualTo(claimed);
        assertThat(read(after)).isEqualTo(after);
        assertThat(read(answer).state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void givesWayWhenTheAnswerIsApprovedAndNotBefore() {
        OutboxEntry waiting = automatic(later(30_000));
        OutboxEntry answer = submitted("PUBLIC:7");
        assertThat(read(waiting)).isEqualTo(waiting);

        outbox.approve(answer.id(), List.of("You may"), now);

        assertThat(read(waiting).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(due(0)).containsExactly(answer.id());
    }

    /** One node puts the automatic post off while others let people answer: whoever is second withdraws it. */
    @Test
    void whatIsPutOffWhilePeopleAnswerHoldsUpNobody() {
        for (int round = 0; round < 5; round++) {
            long in = number();
            OutboxEntry put = outbox.enqueue(new NewReply("key-" + id(), account, in, ReplyKind.STATUS, new PostId("7"),
                    Optional.empty(), List.of("in progress"), List.of(), "JIRAUSER10200", Optional.of("3"), now, now));
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

    private OutboxEntry submitted(String turn) {
        return ((Filing.Filed) outbox.submit(answer(turn, "May I say this?"), Set.of())).entry();
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
        OutboxEntry approved = outbox.approve(entry.id(), List.of("You may"), later(60)).orElseThrow();

        assertThat(outbox.submit(reply, Set.of())).isEqualTo(new Filing.Filed(approved));
    }

    @Test
    void approvedItGoesOutInTheWordsThatWereApprovedAfterItsGraceTime() {
        OutboxEntry entry = submitted("PUBLIC:7");

        OutboxEntry approved = outbox.approve(entry.id(), List.of("Say it 1/2", "like this 2/2"), later(60)).orElseThrow();

        assertThat(approved.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(approved.parts()).extracting(Part::text).containsExactly("Say it 1/2", "like this 2/2");
        assertThat(read(entry)).isEqualTo(approved);
        assertThat(due(59)).isEmpty();
        assertThat(due(60)).containsExactly(entry.id());
        assertThat(outbox.claim(entry.id(), TURN, later(60), later(120))).isPresent();
        assertThat(outbox.approve(entry.id(), List.of("again"), now)).isEmpty();
        assertThat(outbox.refuse(entry.id(), "no")).isFalse();
    }

    @Test
    void refusedItNeverLeavesAndStopsNobody() {
        OutboxEntry entry = submitted("PUBLIC:7");

        assertThat(outbox.refuse(entry.id(), "Bruno: not friendly")).isTrue();

        assertThat(read(entry).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(read(entry).reason()).contains("Bruno: not friendly");
        assertThat(outbox.approve(entry.id(), List.of("x"), now)).isEmpty();
        assertThat(outbox.revive(entry.id(), now)).isFalse();
        assertThat(outbox.claim(entry.id(), TURN, later(1_000_000), later(1_000_060))).isEmpty();
        assertThat(filed(answer("PUBLIC:7", "Mine"))).isNotNull();
        assertThat(outbox.withdraw(entry.id(), "read")).isTrue();
    }

    @Test
    void itsAuthorTakesASubmittedAnswerBack() {
        OutboxEntry entry = submitted("PUBLIC:7");

        assertThat(outbox.withdraw(entry.id(), "undone")).isTrue();

        assertThat(outbox.approve(entry.id(), List.of("x"), now)).isEmpty();
        assertThat(read(entry).state()).isEqualTo(DeliveryState.WITHDRAWN);
    }

    @Test
    void ofManyWhoDecideOneDoes() {
        OutboxEntry entry = submitted("PUBLIC:7");

        List<Boolean> done = Together.run(THREADS, thread -> switch (thread % 3) {
            case 0 -> outbox.approve(entry.id(), List.of("words of " + thread), now).isPresent();
            case 1 -> outbox.refuse(entry.id(), "no");
            default -> outbox.claim(entry.id(), TURN, later(60), later(120)).filter(claimed ->
                    claimed.parts().getFirst().text().equals("May I say this?")).isPresent();
        });

        assertThat(done).filteredOn(each -> each).hasSize(1);
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
    void whoComesLateBringsNothingBack() {
        OutboxEntry entry = enqueue();
        outbox.withdraw(entry.id(), "undone");

        outbox.retry(entry.id(), TURN, now, false, "late");
        outbox.release(entry.id(), TURN, now, false, "late");
        outbox.dead(entry.id(), TURN, "late");

        assertThat(read(entry).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(read(entry).reason()).contains("undone");
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
    void ofManyWhoClaimOrAbandonOneWins() {
        onlyOneOfManyWins(i -> i % 2 == 0
                ? id -> outbox.claim(id, new Holder("node" + i, 5), now, later(60)).isPresent()
                : id -> outbox.abandon(id, now, "undone by " + i));
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
    void ofManyWhoClaimOneWins() {
        onlyOneOfManyWins(i -> id -> outbox.claim(id, new Holder("node" + i, 5), now, later(60)).isPresent());
    }

    @Test
    void ofManyWhoClaimOrWithdrawOneWins() {
        onlyOneOfManyWins(i -> i % 2 == 0
                ? id -> outbox.claim(id, new Holder("node" + i, 5), now, later(60)).isPresent()
                : id -> outbox.withdraw(id, "undone by " + i));
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

    @Test
    void noPartGetsLostWhenEverythingHappensAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            OutboxEntry entry = claim(outbox.enqueue(reply(account, number(), now, "0", "1", "2", "3", "4", "5", "6", "7")));

            Together.run(THREADS, i -> outbox.partDelivered(entry.id(), TURN, i, new PostId("post" + i), later(60)));

            assertThat(read(entry).parts()).allSatisfy(part -> assertThat(part.postId()).contains(new PostId("post" + part.text())));
        }
    }
}
