package io.listeningpost.cost;

import io.listeningpost.social.Authors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Forgets what was kept only to save money: authors after a week, so that nobody whose posts are gone stays here by name, and what was
 * used after thirteen months, so that a month can be held against the same one a year ago. Thread-safe; several nodes may do so at once.
 */
public final class Retention {

    private static final Duration AUTHORS = Duration.ofDays(7);
    private static final int USE_DAYS = 400;

    private final Authors authors;
    private final Meter meter;
    private final Clock clock;
    private final AtomicReference<LocalDate> done = new AtomicReference<>(LocalDate.EPOCH);

    public Retention(Authors authors, Meter meter, Clock clock) {
        this.authors = authors;
        this.meter = meter;
        this.clock = clock;
    }

    /** Once a day of UTC on this node, however often it is called; a day on which the store failed is tried again. */
    public void tidy() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate before = done.getAndSet(today);
        if (before.equals(today)) {
            return;
        }
        try {
            authors.forget(now.minus(AUTHORS));
            meter.forget(today.minusDays(USE_DAYS));
        } catch (RuntimeException broken) {
            done.set(before);
            throw broken;
        }
    }
}
