package io.listeningpost.insight;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long customers waited, by steps that grow with the wait, so that days add up and medians stay honest: what is told is the upper end
 * of a step, and the true figure lies between it and the end of the step before. Immutable.
 *
 * @param bySteps how many waits end in each step, without empty ones; the step after the last is for all that took longer
 */
public record Waits(Map<Integer, Integer> bySteps) {

    /** Nobody waited. */
    public static final Waits NONE = new Waits(Map.of());

    /** The upper ends in minutes: one is at most 2.2 times the one before. Stored by their place, so none may go or come between. */
    private static final List<Integer> STEPS = List.of(1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1_080,
            1_440, 2_160, 2_880, 4_320, 7_200, 10_080, 20_160, 43_200);

    private static final int WHOLE = 100;

    public Waits {
        bySteps = Map.copyOf(bySteps);
    }

    /** One wait; one below nought, of clocks that differ, is none at all. */
    public static Waits of(Duration wait) {
        int step = 0;
        while (step < STEPS.size() && wait.compareTo(Duration.ofMinutes(STEPS.get(step))) > 0) {
            step++;
        }
        return new Waits(Map.of(step, 1));
    }

    /** Both together. */
    public Waits plus(Waits other) {
        return new Waits(Stream.of(bySteps, other.bySteps).flatMap(each -> each.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum)));
    }

    /** How many there are. */
    public int count() {
        return bySteps.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The shortest time within which this part of them had their answer.
     *
     * @param percent 50 for the median
     * @return empty when it is longer than the longest step of thirty days, or when there are none
     */
    public Optional<Duration> within(int percent) {
        long rank = Math.max(1, Math.ceilDiv((long) count() * percent, WHOLE));
        long passed = 0;
        for (Map.Entry<Integer, Integer> step : new TreeMap<>(bySteps).entrySet()) {
            passed += step.getValue();
            if (passed >= rank) {
                return step.getKey() < STEPS.size() ? Optional.of(Duration.ofMinutes(STEPS.get(step.getKey()))) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
