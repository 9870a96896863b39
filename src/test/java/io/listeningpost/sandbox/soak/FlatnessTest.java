package io.listeningpost.sandbox.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlatnessTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void takesNoiseForFlat() {
        Flatness flatness = Flatness.of(readings(minute -> (100 + minute % 7) * MEGABYTE, minute -> 40 + minute % 3));

        assertThat(flatness.faults()).isEmpty();
        assertThat(flatness.lines()).hasSize(5).allMatch(line -> line.endsWith(": flat"));
    }

    @Test
    void leavesTheWarmUpOut() {
        Flatness flatness = Flatness.of(readings(minute -> Math.min(minute, 40) * MEGABYTE, minute -> 40));

        assertThat(flatness.faults()).isEmpty();
    }

    @Test
    void seesALeakOfHalfAMegabyteAMinute() {
        Flatness flatness = Flatness.of(readings(minute -> 60 * MEGABYTE + minute * MEGABYTE / 2, minute -> 40));

        assertThat(flatness.faults()).singleElement().asString().startsWith("heap after collection").contains("+29.5 MB");
    }

    @Test
    void seesAThreadThatIsLeftEveryTenMinutes() {
        Flatness flatness = Flatness.of(readings(minute -> 60 * MEGABYTE, minute -> 40 + minute / 10));

        assertThat(flatness.faults()).singleElement().asString().startsWith("threads");
    }

    @Test
    void drawsNoLineThroughTwoReadings() {
        assertThat(Flatness.of(readings(minute -> 1, minute -> 1).subList(0, 4)).faults()).singleElement().asString().contains("only 4");
    }

    private static List<Reading> readings(IntToLongFunction heap, IntToLongFunction threads) {
        return IntStream.range(0, 120).mapToObj(minute -> new Reading(Duration.ofMinutes(minute),
                new Vitals.Seen(heap.applyAsLong(minute), (int) threads.applyAsLong(minute), 100, 11_000), 8, 0, 0, 0, 0, 0, Duration.ZERO,
                0, 0)).toList();
    }
}
