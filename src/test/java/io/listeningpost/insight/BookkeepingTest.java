package io.listeningpost.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Killer;
import io.listeningpost.testing.MemoryDayBook;
import io.listeningpost.testing.MemoryHealthLog;
import io.listeningpost.testing.MemoryJournal;
import io.listeningpost.testing.MemoryOutbox;
import io.listeningpost.testing.MemoryTurns;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookkeepingTest {

    private static final AccountId ACME = AccountId.parse("x:99");

    private final MutableClock clock = new MutableClock();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryHealthLog health = new MemoryHealthLog();
    private final MemoryDayBook book = new MemoryDayBook(journal, new MemoryOutbox(clock), new MemoryTurns());
    /** Counted once, at the end. */
    private final MemoryDayBook truth = new MemoryDayBook(journal, new MemoryOutbox(clock), new MemoryTurns());
    private final List<String> counts = new ArrayList<>();
    private final LocalDate first = today();
    private Duration takes = Duration.ZERO;
    private Bookkeeping books = node();

    /** A node that has just started; remembers what it asks of the book. */
    private Bookkeeping node() {
        return new Bookkeeping((DayBook) Proxy.newProxyInstance(DayBook.class.getClassLoader(), new Class<?>[] {DayBook.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("count")) {
                        passes(takes);
                        counts.add(arguments[1].toString());
                    }
                    return method.invoke(book, arguments);
                }), health, clock);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private long hears(String id) {
        Post post = Posts.post(id).build();
        journal.record(ACME, post, clock.instant());
        books.heard(ACME);
        return journal.find(ACME, post.firstId()).orElseThrow().id();
    }

    private void becomes(long entry, IntakeOutcome outcome) {
        journal.done(entry, outcome, Optional.empty(), Optional.empty());
        books.heard(ACME);
    }

    private void turnEnds() {
        books.postsWait(ACME, journal.countUnfinished(ACME));
        books.ends(ACME, false, 0);
    }

    private void passes(Duration time) {
        clock.advance(time);
    }

    private DayFigures of(LocalDate day) {
        return book.ofAll(List.of(ACME), day, day).get(ACME).getFirst();
    }

    @Test
    void opensThePageBeforeAnythingIsHeard() {
        books.begins(ACME);
        assertThat(of(first)).isEqualTo(DayFigures.begun(first));
    }

    @Test
    void asksNothingWhileNothingHappens() {
        books.begins(ACME);
        turnEnds();
        counts.clear();
        for (int turn = 0; turn < 10; turn++) {
            passes(Duration.ofMinutes(3));
            books.begins(ACME);
            turnEnds();
        }
        assertThat(counts).isEmpty();
    }

    @Test
    void countsAtMostAHundredthOfTheTime() {
        takes = Duration.ofSeconds(1);
        books.begins(ACME);
        turnEnds();
        counts.clear();
        for (int turn = 0; turn < 60; turn++) {
            passes(Duration.ofSeconds(10));
            books.begins(ACME);
            hears("p" + turn);
            turnEnds();
        }
        assertThat(counts).hasSizeBetween(4, 6);
        takes = Duration.ofHours(1);
        passes(Bookkeeping.LONGEST_REST);
        turnEnds();
        assertThat(of(first).became()).isEqualTo(new Became(0, 0, 0, 60));
        passes(Bookkeeping.LONGEST_REST);
        hears("after a long count");
        turnEnds();
        assertThat(of(first).became()).isEqualTo(new Became(0, 0, 0, 61));
        assertThat(of(first).longest()).isEqualTo(new Queue(61, 0));
    }

    /** A node that died before it counted: the page says that there is something to count. */
    @Test
    void countsWhatADeadNodeLeft() {
        books.begins(ACME);
        becomes(hears("1"), IntakeOutcome.OPENED);
        hears("2");
        passes(Duration.ofDays(4));

        books = node();
        books.begins(ACME);
        turnEnds();

        assertThat(of(first).became()).isEqualTo(new Became(1, 0, 0, 1));
        assertThat(of(today())).isEqualTo(new DayFigures(today(), Became.NONE, Said.NOTHING, new Queue(1, 0)));
    }

    /** The turn went on past midnight and the node died: that day has no page. */
    @Test
    void findsADayThatNobodyOpened() {
        books.begins(ACME);
        passes(Duration.ofDays(1));
        hears("1");
        LocalDate second = today();
        passes(Duration.ofDays(3));

        books = node();
        books.begins(ACME);
        turnEnds();

        assertThat(of(second).became()).isEqualTo(new Became(0, 0, 0, 1));
    }

    @Test
    void countsADayAgainWhileSomethingOfItWaitsAndAWeekAtLeast() {
        books.begins(ACME);
        long entry = hears("1");
        turnEnds();
        for (int day = 0; day < 20; day++) {
            passes(Duration.ofDays(1));
            books.begins(ACME);
            turnEnds();
        }
        assertThat(of(first).became()).isEqualTo(new Became(0, 0, 0, 1));

        becomes(entry, IntakeOutcome.COMMENTED);
        passes(Duration.ofDays(1));
        turnEnds();

        assertThat(of(first).became()).isEqualTo(new Became(0, 1, 0, 0));
        counts.clear();
        passes(Duration.ofDays(1));
        turnEnds();
        assertThat(counts).as("closed").doesNotContain(first.toString()).hasSizeLessThan(20);
    }

    @Test
    void looksBackOnceADay() {
        books.begins(ACME);
        turnEnds();
        passes(Duration.ofDays(1));
        books.begins(ACME);
        turnEnds();
        assertThat(counts).contains(first.toString());
        counts.clear();

        books = node();
        books.begins(ACME);
        turnEnds();

        assertThat(counts).as("another node looked back today").doesNotContain(first.toString());
    }

    @Test
    void forgetsAsTheMeterDoes() {
        books.begins(ACME);
        passes(Duration.ofDays(Bookkeeping.KEPT_DAYS));
        books.tidy();
        assertThat(book.ofAll(List.of(ACME), first, first)).isNotEmpty();
        passes(Duration.ofDays(1));
        books.tidy();
        assertThat(book.ofAll(List.of(ACME), first, first)).isEmpty();
    }

    /** Whatever becomes of its figures, the turn goes on, and they are made up for. */
    @Test
    void neverStopsATurn() {
        boolean[] broken = {true};
        books = new Bookkeeping((DayBook) Proxy.newProxyInstance(DayBook.class.getClassLoader(), new Class<?>[] {DayBook.class},
                (self, method, arguments) -> {
                    if (broken[0]) {
                        throw new IllegalStateException("no database");
                    }
                    return method.invoke(book, arguments);
                }), health, clock);
        books.begins(ACME);
        hears("1");
        turnEnds();
        assertThat(health.of(ACME).warning().orElseThrow()).contains("IllegalStateException");
        broken[0] = false;
        turnEnds();
        assertThat(of(first).became()).isEqualTo(new Became(0, 0, 0, 1));
    }

    /** Killed before and after every call to the book; the next node starts four days later, and then the figures are the truth. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isRightWhereverItDies(boolean afterTheCall) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            BookkeepingTest run = new BookkeepingTest();
            killed = run.isKilledAt(call, afterTheCall);
            kills += killed ? 1 : 0;
            for (int day = 0; day < 3; day++) {
                LocalDate each = run.first.plusDays(day);
                run.truth.count(ACME, each, Queue.EMPTY, false, run.clock.instant());
                assertThat(figures(run.book, each)).as("call %d, day %d", call, day).isEqualTo(figures(run.truth, each));
            }
        }
        assertThat(kills).isGreaterThan(6);
    }

    private static Became figures(DayBook from, LocalDate day) {
        return from.ofAll(List.of(ACME), day, day).getOrDefault(ACME, List.of(DayFigures.begun(day))).getFirst().became();
    }

    private boolean isKilledAt(int call, boolean afterTheCall) {
        Killer killer = new Killer();
        books = new Bookkeeping(killer.over(DayBook.class, book), health, clock);
        killer.strikeAfter(call, afterTheCall);
        boolean killed = killer.kills(() -> {
            books.begins(ACME);
            becomes(hears("1"), IntakeOutcome.OPENED);
            turnEnds();
            hears("2");
            passes(Duration.ofMinutes(3));
            turnEnds();
            passes(Duration.ofDays(1));
            hears("past midnight");
            turnEnds();
            passes(Duration.ofMinutes(3));
            books.begins(ACME);
            hears("3");
            turnEnds();
        });
        passes(Duration.ofDays(4));
        books = node();
        books.begins(ACME);
        turnEnds();
        return killed;
    }
}
