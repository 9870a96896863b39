package io.listeningpost.sandbox.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether what the host holds stays the same in the second half of the load: the straight line that fits the readings best must not rise
 * by more than a little over that half.
 *
 * @param lines  what each thing did, for people
 * @param faults what grew
 */
record Flatness(List<String> lines, List<String> faults) {

    private static final double MEGABYTE = 1048576.0;

    /** Something that must stay flat; it may rise by the greater of the two. */
    private record Held(String name, String unit, ToDoubleFunction<Reading> of, double part, double atLeast) {
    }

    private static final List<Held> ALL = List.of(
            new Held("heap after collection", " MB", reading -> reading.host().heap() / MEGABYTE, 0.10, 8),
            new Held("threads", "", reading -> reading.host().threads(), 0.05, 3),
            new Held("connections", "", Reading::connections, 0.05, 2),
            new Held("file handles", "", reading -> reading.host().files(), 0.10, 10),
            new Held("classes", "", reading -> reading.host().classes(), 0.02, 100));

    Flatness {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    static Flatness of(List<Reading> readings) {
        List<Reading> half = readings.subList(readings.size() / 2, readings.size());
        List<String> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        if (half.size() < 3) {
            return new Flatness(lines, List.of("there are only " + readings.size() + " readings; no line can be drawn through them"));
        }
        for (Held held : ALL) {
            double mean = half.stream().mapToDouble(held.of()).average().orElse(0);
            double rise = rise(half, held.of());
            double allowed = Math.max(held.part() * mean, held.atLeast());
            String words = "%s %.1f%s on average in the second half, %+.1f%s from its begin to its end".formatted(held.name(), mean,
                    held.unit(), rise, held.unit());
            lines.add("  " + words + (rise <= allowed ? ": flat" : ": GROWS"));
            if (rise > allowed) {
                faults.add(words + "; at most %+.1f%s is taken for flat".formatted(allowed, held.unit()));
            }
        }
        return new Flatness(lines, faults);
    }

    /** Slope of the least squares, times the time. */
    private static double rise(List<Reading> readings, ToDoubleFunction<Reading> of) {
        double meanAt = readings.stream().mapToDouble(Flatness::seconds).average().orElse(0);
        double mean = readings.stream().mapToDouble(of).average().orElse(0);
        double both = 0;
        double square = 0;
        for (Reading reading : readings) {
            both += (seconds(reading) - meanAt) * (of.applyAsDouble(reading) - mean);
            square += (seconds(reading) - meanAt) * (seconds(reading) - meanAt);
        }
        return square == 0 ? 0 : both / square * (seconds(readings.getLast()) - seconds(readings.getFirst()));
    }

    private static double seconds(Reading reading) {
        return reading.at().toMillis() / 1000.0;
    }
}
