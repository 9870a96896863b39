package io.listeningpost.network.http;

import java.time.Duration;
import java.time.Instant;

/** How long a network may keep us waiting. */
public final class Pause {

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(24);

    private Pause() {
    }

    /** The moment that a network names, within reason: five seconds at least, a day at most. */
    public static Instant until(Instant told, Instant now) {
        Instant earliest = now.plus(SHORTEST);
        Instant latest = now.plus(LONGEST);
        return told.isBefore(earliest) ? earliest : told.isAfter(latest) ? latest : told;
    }
}
