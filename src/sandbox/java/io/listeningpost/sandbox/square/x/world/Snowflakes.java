package io.listeningpost.sandbox.square.x.world;

import java.time.Clock;
import java.time.Instant;

/**
 * Ids as X makes them (networks.md §2.2): the time in milliseconds above 22 other bits. They only grow. Not thread-safe; {@link World}
 * guards it.
 */
final class Snowflakes {

    private static final long EPOCH_MS = 1_288_834_974_657L;
    // never a multiple of 256, so that an id passed through a double comes out as another one and is noticed
    private static final long LOW_BITS = (0b01_0110_0111L << 12) | 1;

    private final Clock clock;
    private long last;

    Snowflakes(Clock clock) {
        this.clock = clock;
    }

    /** The next id; greater than every id made or met before, also when the clock went back. */
    String next() {
        long now = ((clock.millis() - EPOCH_MS) << 22) | LOW_BITS;
        last = Math.max(now, last + 1);
        if ((last & 0xFF) == 0) {
            last++;
        }
        return Long.toString(last);
    }

    /** Takes note of an id read from the file. */
    void met(String id) {
        last = Math.max(last, Long.parseLong(id));
    }

    /** When an id was made. */
    static Instant time(String id) {
        return Instant.ofEpochMilli((Long.parseLong(id) >> 22) + EPOCH_MS);
    }

    /** The smallest id of an instant. */
    static String floor(Instant instant) {
        return Long.toString(Math.max(0, (instant.toEpochMilli() - EPOCH_MS) << 22));
    }
}
