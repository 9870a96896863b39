package io.listeningpost.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * When an account says nothing by itself. Never about what people write.
 *
 * @param hours when automatic posts wait; empty for never
 * @param most  automatic posts in a thread within {@link #DAY}; 0 for none at all
 */
public record Quiet(Optional<QuietHours> hours, int most) {

    public static final int USUAL_MOST = 3;
    public static final int HIGHEST_MOST = 50;

    /** What counts as a day: it begins with no midnight, so that the same holds in every time zone. */
    public static final Duration DAY = Duration.ofHours(24);

    public static final Quiet FIRST = new Quiet(Optional.empty(), USUAL_MOST);

    public Quiet {
        if (most < 0 || most > HIGHEST_MOST) {
            throw new IllegalArgumentException("most must be between 0 and " + HIGHEST_MOST);
        }
    }
}
