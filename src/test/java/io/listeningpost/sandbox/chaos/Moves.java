package io.listeningpost.sandbox.chaos;

import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long work took to move to another node, by what it was. For one thread. */
final class Moves {

    private final Map<String, Long> seconds = new LinkedHashMap<>();

    /** Waits until all of this has moved, and notes when each did. */
    void await(Map<String, BooleanSupplier> moving, Duration atMost, Supplier<String> seen) {
        long begun = System.nanoTime();
        Map<String, BooleanSupplier> left = new LinkedHashMap<>(moving);
        Patience.until("work to move: " + moving.keySet(), atMost, () -> {
            left.entrySet().removeIf(each -> {
                boolean moved = each.getValue().getAsBoolean();
                if (moved) {
                    seconds.put(each.getKey(), Duration.ofNanos(System.nanoTime() - begun).toSeconds());
                }
                return moved;
            });
            return left.isEmpty();
        }, () -> left.keySet() + " did not" + seen.get());
    }

    int scenarios() {
        return seconds.size();
    }

    @Override
    public String toString() {
        return seconds.entrySet().stream().map(each -> each.getKey() + (each.getValue() == 0 ? " (went on before the blow)"
                : " " + each.getValue() + " s")).collect(Collectors.joining(", "));
    }
}
