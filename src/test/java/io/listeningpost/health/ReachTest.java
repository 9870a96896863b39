package io.listeningpost.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Network;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final Network X = new Network("x");
    private static final Network BLUESKY = new Network("bluesky");

    private final AtomicLong time = new AtomicLong();
    private final Reach reach = new Reach(time::get);

    @Test
    void aNetworkIsOutOfReachAfterSomeCallsInAWhile() {
        misses(Duration.ZERO, Duration.ofSeconds(30));
        assertThat(reach.outOfReach()).isEmpty();

        misses(Duration.ofSeconds(30));
        assertThat(reach.outOfReach()).containsExactly("x");
    }

    @Test
    void manyCallsAtOnceAreOneHiccup() {
        for (int call = 0; call < 50; call++) {
            misses(Duration.ofSeconds(1));
        }
        assertThat(reach.outOfReach()).isEmpty();
    }

    @Test
    void oneAnswerEndsItForItsNetwork() {
        misses(Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(30));
        reach.answered(BLUESKY);
        assertThat(reach.outOfReach()).containsExactly("x");

        reach.answered(X);

        assertThat(reach.outOfReach()).isEmpty();
        misses(Duration.ofMinutes(5), Duration.ofSeconds(30));
        assertThat(reach.outOfReach()).as("counted anew").isEmpty();
    }

    /** Nobody else can know when it is well again. */
    @Test
    void afterAWhileItIsTriedAgainAndMoreSeldomEachTime() {
        misses(Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(30));
        for (Duration untried : new Duration[] {Reach.UNTRIED, Reach.UNTRIED.multipliedBy(2), Reach.UNTRIED.multipliedBy(4),
                Reach.LONGEST_UNTRIED, Reach.LONGEST_UNTRIED}) {
            passes(untried.minusSeconds(1));
            assertThat(reach.outOfReach()).as("before " + untried).containsExactly("x");
            passes(Duration.ofSeconds(1));
            assertThat(reach.outOfReach()).as("after " + untried).isEmpty();

            misses(Duration.ofSeconds(1));
            // others of its accounts were under way as well: they are the same trial
            misses(Duration.ofSeconds(1));
        }
    }

    private void misses(Duration... pauses) {
        for (Duration pause : pauses) {
            passes(pause);
            reach.missed(X);
        }
    }

    private void passes(Duration pause) {
        time.addAndGet(pause.toNanos());
    }
}
