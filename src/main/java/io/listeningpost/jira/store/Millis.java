package io.listeningpost.jira.store;

import java.time.Instant;

/** Moments in queried columns: whole milliseconds, which every database keeps exactly. */
final class Millis {

    private static final int NANOS = 1_000_000;

    private Millis() {
    }

    /** The first whole millisecond that is not before this moment, so that "not before" is kept. */
    static long atOrAfter(Instant moment) {
        return moment.toEpochMilli() + (moment.getNano() % NANOS == 0 ? 0 : 1);
    }

    /** The moment as it comes back from a column. */
    static Instant whole(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }
}
