package io.listeningpost.social;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment in a sentence that is stored before anybody knows who reads it: to the minute, with its zone. */
public final class Moments {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Moments() {
    }

    /** As in {@code 2026-11-23 14:05 UTC}. */
    public static String told(Instant moment) {
        return MINUTE.format(moment);
    }
}
