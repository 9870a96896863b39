package io.listeningpost.jira.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days in columns: of UTC, counted since 1970. */
final class Days {

    private Days() {
    }

    static long of(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toEpochDay();
    }
}
