package io.listeningpost.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.testing.MemoryLeases;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TenancyTest {

    private final MemoryLeases leases = new MemoryLeases();
    private final AtomicLong time = new AtomicLong();
    private final Heart first = new Heart(leases, "jira1", () -> "first" + time.get(), time::get);
    private final Heart second = new Heart(leases, "jira2", () -> "second" + time.get(), time::get);
    private final Tenancy one = new Tenancy(leases, first, new MutableClock());
    private final Tenancy two = new Tenancy(leases, second, new MutableClock());

    @Test
    void worksAloneAndGivesItBack() {
        beat();
        Optional<Long> token = one.during("a", () -> false, tenure -> {
            assertThat(tenure.holds()).isTrue();
            assertThat(tenure.isOver()).isFalse();
            assertThat(two.during("a", () -> false, other -> 1)).isEmpty();
            assertThat(one.during("a", () -> false, again -> 1)).as("not twice on one node").isEmpty();
            assertThat(two.during("b", () -> false, other -> 1)).contains(1);
            return tenure.holder().token();
        });

        assertThat(token).contains(1L);
        assertThat(two.during("a", () -> false, Tenure::holder)).contains(new Holder("second0", 2));
    }

    @Test
    void givesItBackWhenTheWorkBreaks() {
        beat();
        assertThatThrownBy(() -> one.during("a", () -> false, tenure -> {
            throw new IllegalStateException("broken");
        })).hasMessage("broken");

        assertThat(two.during("a", () -> false, tenure -> 1)).contains(1);
    }

    @Test
    void worksNothingWhileItIsNotSureToBeAlive() {
        assertThat(one.during("a", () -> false, tenure -> 1)).isEmpty();
        beat();
        time.addAndGet(Heart.TRUST.toNanos());

        assertThat(one.during("a", () -> false, tenure -> 1)).isEmpty();
    }

    @Test
    void aTurnIsOverWhenTheSchedulerSaysSoOrTheHeartIsSilent() {
        beat();
        one.during("a", () -> true, tenure -> assertThat(tenure.isOver()).isTrue());
        one.during("a", () -> false, tenure -> {
            time.addAndGet(Heart.TRUST.toNanos());
            assertThat(tenure.isOver()).isTrue();
            return assertThat(tenure.holds()).isFalse();
        });
    }

    /** It slept within its turn; another node took over, and nothing that the sleeper does afterwards takes that away. */
    @Test
    void whoWakesUpKnowsThatItsTurnIsOver() {
        beat();
        one.during("a", () -> false, tenure -> {
            for (int beat = 0; beat < 8; beat++) {
                time.addAndGet(Heart.BEAT.toNanos());
                second.beat();
            }
            return two.during("a", () -> false, next -> {
                assertThat(next.holder().isAfter(tenure.holder())).isTrue();
                first.beat();
                assertThat(first.node()).isPresent();
                assertThat(tenure.holds()).isFalse();
                assertThat(tenure.isOver()).isTrue();
                assertThat(one.during("a", () -> false, again -> 1)).isEmpty();
                return assertThat(next.holds()).isTrue();
            }).orElseThrow();
        });
        assertThat(leases.all()).allMatch(lease -> lease.node().isEmpty());
    }

    /** A machine that was stopped whole believes that no time passed: the database knows better. */
    @Test
    void whoDoesNotKnowThatTimePassedIsToldByTheDatabase() {
        beat();
        one.during("a", () -> false, tenure -> {
            leases.bury(leases.nodes().getFirst());
            leases.take("a", second.node().orElseThrow(), MutableClock.START);
            assertThat(first.node()).isPresent();
            return assertThat(tenure.holds()).isFalse();
        });
    }

    @Test
    void ofThreadsAndNodesOneIsAtIt() throws InterruptedException {
        beat();
        CountDownLatch tried = new CountDownLatch(8);
        List<Optional<Boolean>> done = Together.run(8, i -> {
            Optional<Boolean> mine = (i % 2 == 0 ? one : two).during("a", () -> false, tenure -> awaits(tried, tenure));
            tried.countDown();
            return mine;
        });

        assertThat(done.stream().flatMap(Optional::stream)).containsExactly(true);
    }

    /** Until all others were turned away. */
    private static boolean awaits(CountDownLatch tried, Tenure tenure) {
        try {
            while (tried.getCount() > 1) {
                assertThat(tried.await(10, TimeUnit.MILLISECONDS)).isFalse();
            }
            return tenure.holds();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void beat() {
        first.beat();
        second.beat();
        first.beat();
    }

    @Test
    void theMarginsAreWhatTheyHaveToBe() {
        assertThat(Heart.BEAT.multipliedBy(2)).isLessThan(Heart.TRUST);
        assertThat(Heart.DEAD.plus(Heart.BEAT.multipliedBy(3))).isLessThan(Duration.ofMinutes(2));
    }
}
