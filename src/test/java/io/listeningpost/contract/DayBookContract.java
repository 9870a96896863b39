package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.insight.Became;
import io.listeningpost.insight.DayBook;
import io.listeningpost.insight.DayFigures;
import io.listeningpost.insight.Queue;
import io.listeningpost.insight.Said;
import io.listeningpost.insight.Waits;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class DayBookContract extends Contract {

    private static final Holder TURN = new Holder("node1", 5);

    private final DayBook days = stores.days();
    private final Journal journal = stores.journal();
    private final Outbox outbox = stores.outbox();
    private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    private final long conversation = number();

    DayBookContract(Stores stores) {
        super(stores);
    }

    private DayFigures counted() {
        assertThat(days.count(account, today, Queue.EMPTY, false, now)).isTrue();
        return today(account);
    }

    private DayFigures today(AccountId of) {
        return days.ofAll(List.of(of), today, today).get(of).getFirst();
    }

    private long heard(String id, Instant seenAt) {
        Post post = Posts.post(id).build();
        journal.record(account, post, seenAt);
        return journal.find(account, post.firstId()).orElseThrow().id();
    }

    private void heard(String id, IntakeOutcome outcome) {
        journal.done(heard(id, now), outcome, Optional.empty(), Optional.empty());
    }

    private long reply(ReplyKind kind, Optional<Address.Person> to, Optional<String> turn) {
        return outbox.enqueue(new NewReply("key-" + id(), account, conversation, kind, new PostId("7"), to, List.of("On it"), List.of(),
                "JIRAUSER10200", Optional.empty(), turn, now, now)).id();
    }

    private void delivered(long reply, Instant at) {
        outbox.claim(reply, TURN, now, later(60)).orElseThrow();
        outbox.delivered(reply, TURN, at);
    }

    private void answered(String turn, long secondsLater) {
        delivered(reply(ReplyKind.ANSWER, Optional.empty(), Optional.of(turn)), later(secondsLater));
    }

    private void said(String post, boolean byCustomer, long secondsLater) {
        stores.turns().remember(new Turn(account, conversation, new PostId(post), new PostId(post), byCustomer ? "501" : "502", "jane",
                byCustomer, true, false, later(secondsLater)));
    }

    @Test
    void beginsADayOnceAndLeavesItAsItIs() {
        assertThat(days.ofAll(List.of(account), today, today)).isEmpty();
        days.begin(account, today);
        assertThat(today(account)).isEqualTo(DayFigures.begun(today));
        heard("1", now);
        counted();
        days.begin(account, today);
        assertThat(today(account).became().waiting()).isEqualTo(1);
    }

    @Test
    void countsWhatEachPostBecame() {
        heard("1", IntakeOutcome.OPENED);
        heard("2", IntakeOutcome.COMMENTED);
        heard("3", IntakeOutcome.REOPENED);
        heard("4", IntakeOutcome.IGNORED);
        heard("5", IntakeOutcome.REPOST);
        heard("6", IntakeOutcome.OWN);
        heard("7", now);
        heard("8", now.plus(Duration.ofDays(1)));
        journal.recordContext(account, Posts.post("9").build(), now);
        journal.reject(account, new Malformed(Optional.of(new PostId("10")), "raw", "no author"), now);

        assertThat(counted().became()).isEqualTo(new Became(1, 2, 3, 1));
        assertThat(counted().became().heard()).as("neither our own nor what stands beside").isEqualTo(7);
    }

    /** Whatever is done again, a post is one post, and a request that was opened stays opened. */
    @Test
    void countsNothingTwiceAndTakesNoRequestBack() {
        long entry = heard("1", now);
        journal.done(entry, IntakeOutcome.IGNORED, Optional.empty(), Optional.empty());
        assertThat(counted().became()).isEqualTo(new Became(0, 0, 1, 0));
        journal.reopen(entry);
        journal.working(entry);
        journal.done(entry, IntakeOutcome.OPENED, Optional.of(7L), Optional.empty());
        journal.done(entry, IntakeOutcome.OPENED, Optional.of(7L), Optional.empty());
        assertThat(counted().became()).isEqualTo(new Became(1, 0, 0, 0));
        stores.watch().erased(entry, Posts.post("1").text("").build(), "gone");
        assertThat(counted().became()).isEqualTo(new Became(1, 0, 0, 0));

        long gone = heard("2", now);
        stores.watch().erased(gone, Posts.post("2").text("").build(), "gone before anybody worked it");
        assertThat(counted().became()).isEqualTo(new Became(1, 0, 1, 0));
    }

    @Test
    void countsAPostThatStoodBesideOnceItBecomesSomething() {
        journal.recordContext(account, Posts.post("1").build(), now);
        long entry = journal.find(account, new PostId("1")).orElseThrow().id();
        journal.reopen(entry);
        journal.working(entry);
        journal.done(entry, IntakeOutcome.OPENED, Optional.of(7L), Optional.empty());

        assertThat(counted().became()).isEqualTo(new Became(1, 0, 0, 0));
    }

    @Test
    void countsWhatWentOutAndWhatDidNot() {
        delivered(reply(ReplyKind.ANSWER, Optional.empty(), Optional.empty()), now);
        delivered(reply(ReplyKind.STATUS, Optional.empty(), Optional.empty()), now);
        delivered(reply(ReplyKind.ANSWER, Optional.empty(), Optional.empty()), now.plus(Duration.ofDays(1)));
        long dead = reply(ReplyKind.ANSWER, Optional.empty(), Optional.empty());
        outbox.claim(dead, TURN, now, later(60)).orElseThrow();
        outbox.dead(dead, TURN, "refused");

        assertThat(counted().said()).isEqualTo(new Said(1, 1, 1, Waits.NONE));

        assertThat(outbox.revive(dead, now)).isTrue();
        assertThat(counted().said().failed()).as("tried again").isZero();
        delivered(dead, now);
        assertThat(counted().said()).isEqualTo(new Said(2, 1, 0, Waits.NONE));
    }

    /** From the first post that nobody had answered; the workflow's words are no answer, and what goes on from one is no first. */
    @Test
    void measuresHowLongCustomersWaitedForSomebody() {
        said("a", true, 0);
        said("b", true, 240);
        delivered(reply(ReplyKind.STATUS, Optional.empty(), Optional.empty()), later(10));
        answered("PUBLIC#2", 600);
        answered("PUBLIC#2", 700);
        said("c", true, 1_000);
        answered("PUBLIC#3", 1_000 + 7_200);

        DayFigures first = counted();

        assertThat(first.said().byPeople()).isEqualTo(3);
        assertThat(first.said().waits()).isEqualTo(Waits.of(Duration.ofMinutes(10)).plus(Waits.of(Duration.ofHours(2))));
        assertThat(counted()).as("counted again").isEqualTo(first);
    }

    @Test
    void measuresNoAnswerToBystandersNorInPrivate() {
        said("a", true, 0);
        said("b", false, 10);
        answered("PUBLIC:b", 60);
        delivered(reply(ReplyKind.ANSWER, Optional.of(new Address.Person("501", new ThreadId("d1"))), Optional.of("DIRECT#1")), later(90));
        assertThat(counted().said().waits()).isEqualTo(Waits.NONE);

        answered("PUBLIC#1", 3_600);
        assertThat(counted().said().waits()).isEqualTo(Waits.of(Duration.ofHours(1)));
    }

    @Test
    void keepsTheLongestQueue() {
        days.count(account, today, new Queue(7, 1), false, now);
        days.count(account, today, new Queue(2, 5), false, now);
        assertThat(today(account).longest()).isEqualTo(new Queue(7, 5));
    }

    @Test
    void closesADayOnceNothingOfItWaits() {
        days.begin(account, today);
        long entry = heard("1", now);
        days.count(account, today, Queue.EMPTY, true, now);
        assertThat(days.open(account, later(1))).containsExactly(today);
        assertThat(days.open(account, now)).as("counted since").isEmpty();
        journal.done(entry, IntakeOutcome.COMMENTED, Optional.empty(), Optional.empty());

        days.count(account, today, Queue.EMPTY, true, now);

        assertThat(days.open(account, later(1))).isEmpty();
        assertThat(today(account).became()).isEqualTo(new Became(0, 1, 0, 0));
    }

    @Test
    void listsOpenDaysInOrderAndEachAccountForItself() {
        days.begin(account, today);
        days.begin(account, today.minusDays(2));
        days.begin(account(), today.minusDays(1));
        assertThat(days.open(account, now)).containsExactly(today.minusDays(2), today);
    }

    /** A day on which an account had no turn is not a day on which nobody wrote. */
    @Test
    void makesNoPageForADayOfWhichThereIsNothing() {
        assertThat(days.count(account, today, Queue.EMPTY, false, now)).isTrue();
        assertThat(days.ofAll(List.of(account), today, today)).isEmpty();
        heard("1", now);
        assertThat(counted().became().waiting()).isEqualTo(1);
    }

    @Test
    void tellsOfSeveralAccountsAtOnce() {
        AccountId other = account();
        LocalDate last = today.minusMonths(1);
        days.begin(account, today);
        days.begin(account, last);
        days.begin(other, today);

        Map<AccountId, List<DayFigures>> all = days.ofAll(List.of(account, other, account()), last, today);

        assertThat(all).containsOnlyKeys(account, other);
        assertThat(all.get(account)).extracting(DayFigures::day).containsExactly(last, today);
        assertThat(days.ofAll(List.of(account), last.plusDays(1), today).get(account)).hasSize(1);
        assertThat(days.ofAll(List.of(), last, today)).isEmpty();
    }

    @Test
    void forgetsOldDays() {
        LocalDate old = LocalDate.of(1999, 1, 1);
        days.begin(account, old);
        days.begin(account, old.plusDays(1));
        days.forget(old.plusDays(1));
        assertThat(days.ofAll(List.of(account), old, today).get(account)).extracting(DayFigures::day).containsExactly(old.plusDays(1));
    }

    /** Two nodes that count at the same moment leave one page with figures that are right. */
    @Test
    void standsManyThatCountAtOnce() {
        for (int round = 1; round <= ROUNDS; round++) {
            heard("r" + round, IntakeOutcome.OPENED);
            Together.run(THREADS, i -> days.count(account, today, new Queue(i, 0), false, now));
            assertThat(days.ofAll(List.of(account), today, today).get(account)).singleElement()
                    .satisfies(day -> assertThat(day.became().waiting()).isZero());
            assertThat(counted().became()).isEqualTo(new Became(round, 0, 0, 0));
        }
    }
}
