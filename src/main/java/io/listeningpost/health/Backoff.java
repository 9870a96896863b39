package io.listeningpost.health;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after failures in a row: twice as long each time up to a cap, spread at random over the upper half so that accounts
 * that fell together do not come back together.
 *
 * @param jitter numbers from 0 to 1
 */
public record Backoff(Duration first, Duration cap, DoubleSupplier jitter) {

    private static final int MOST_DOUBLINGS = 20;

    /** When to try again after so many earlier failures. */
    public Instant after(Instant now, int earlierFailures) {
        long doubled = first.toMillis() << Math.clamp(earlierFailures, 0, MOST_DOUBLINGS);
        long full = Math.min(doubled, cap.toMillis());
        long spread = Math.round(full / 2.0 * Math.clamp(jitter.getAsDouble(), 0.0, 1.0));
        return now.plusMillis(full - full / 2 + spread);
    }
}
