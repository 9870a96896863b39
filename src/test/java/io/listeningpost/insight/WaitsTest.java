package io.listeningpost.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitsTest {

    private static Waits minutes(int... minutes) {
        return IntStream.of(minutes).mapToObj(Duration::ofMinutes).map(Waits::of).reduce(Waits.NONE, Waits::plus);
    }

    @Test
    void tellsTheTimeWithinWhichAPartWasAnswered() {
        Waits ten = minutes(1, 1, 2, 3, 8, 9, 70, 100, 300, 3_000);

        assertThat(ten.count()).isEqualTo(10);
        assertThat(ten.within(50)).as("the fifth took 8 minutes: between 7 and 10").contains(Duration.ofMinutes(10));
        assertThat(ten.within(90)).contains(Duration.ofMinutes(360));
        assertThat(ten.within(100)).contains(Duration.ofMinutes(4_320));
        assertThat(minutes(5).within(50)).contains(Duration.ofMinutes(5));
        assertThat(minutes(5).within(90)).contains(Duration.ofMinutes(5));
    }

    @Test
    void knowsNothingOfNobody() {
        assertThat(Waits.NONE.count()).isZero();
        assertThat(Waits.NONE.within(50)).isEmpty();
    }

    @Test
    void tellsNoBoundOfWhatTookLongerThanAnyStep() {
        assertThat(minutes(43_200).within(50)).contains(Duration.ofDays(30));
        assertThat(Waits.of(Duration.ofDays(30).plusSeconds(1)).within(50)).isEmpty();
        assertThat(minutes(1, 1, 90_000).within(50)).contains(Duration.ofMinutes(1));
    }

    /** Clocks differ: an answer that seems to come before the question came at once. */
    @Test
    void takesAnAnswerFromThePastForAFastOne() {
        assertThat(Waits.of(Duration.ofSeconds(-30)).within(50)).contains(Duration.ofMinutes(1));
    }

    /** The true median is never above what is told, and never below half of it by more than the first step. */
    @Test
    void staysWithinItsResolution() {
        Stream.iterate(1, minutes -> minutes <= 43_200, minutes -> minutes + 7).forEach(minutes -> {
            long told = minutes(minutes).within(50).orElseThrow().toMinutes();
            assertThat(told).isBetween((long) minutes, Math.max(2L, minutes * 22L / 10));
        });
    }

    @Test
    void addsUpWhateverTheOrder() {
        Waits one = minutes(1, 40);
        Waits other = minutes(40, 2_000);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(Waits.NONE)).isEqualTo(one);
    }
}
