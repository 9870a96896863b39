package io.listeningpost.network.bluesky;

import io.listeningpost.social.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a poll starts. Notifications are sorted by the author's clock where that is behind, and some come late, so that a new one may
 * stand below what was read long ago. Each poll reads a little again, and now and then much.
 *
 * @param start  the first moment of listening: nothing older is ever read
 * @param newest the newest time seen, or the start
 * @param polled when the last finished poll began
 * @param day    when the last day or so was begun to be read again
 * @param week   when the last week or so was
 * @param holes  what was to be read and did not fit, newest first
 */
record SkyCursor(Instant start, Instant newest, Optional<Instant> polled, Instant day, Instant week, List<SkyHole> holes) {

    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration DAY_EVERY = Duration.ofMinutes(15);
    private static final Duration WEEK_EVERY = Duration.ofHours(12);
    private static final Duration DAY = Duration.ofHours(26);
    private static final Duration WEEK = Duration.ofDays(8);

    private static final Pattern WRITTEN = Pattern.compile("start=([0-9]{1,15}) newest=([0-9]{1,15})(?: polled=([0-9]{1,15}))?"
            + " day=([0-9]{1,15}) week=([0-9]{1,15})(?: holes=((?:[0-9]{1,15}-[0-9]{1,15},?)+))?");

    SkyCursor {
        holes = SkyHole.tidy(holes);
    }

    static SkyCursor startingAt(Instant moment) {
        return new SkyCursor(moment, moment, Optional.empty(), moment, moment, List.of());
    }

    /** Reads what {@link #written} wrote; refuses anything else. */
    static SkyCursor read(Cursor cursor) {
        Matcher written = WRITTEN.matcher(cursor.value());
        if (!written.matches()) {
            throw new IllegalArgumentException("cursor of Bluesky must read 'start=MS newest=MS polled=MS day=MS week=MS holes=MS-MS', "
                    + "not '" + cursor.value() + "'");
        }
        return new SkyCursor(moment(written.group(1)), moment(written.group(2)),
                Optional.ofNullable(written.group(3)).map(SkyCursor::moment), moment(written.group(4)), moment(written.group(5)),
                Optional.ofNullable(written.group(6)).map(SkyHole::read).orElse(List.of()));
    }

    Cursor written() {
        return new Cursor("start=" + start.toEpochMilli() + " newest=" + newest.toEpochMilli()
                + polled.map(at -> " polled=" + at.toEpochMilli()).orElse("")
                + " day=" + day.toEpochMilli() + " week=" + week.toEpochMilli()
                + (holes.isEmpty() ? "" : " holes=" + holes.stream().map(SkyHole::written).collect(Collectors.joining(","))));
    }

    private boolean isDayDue(Instant now) {
        return holes.isEmpty() && !now.isBefore(day.plus(DAY_EVERY));
    }

    private boolean isWeekDue(Instant now) {
        return holes.isEmpty() && !now.isBefore(week.plus(WEEK_EVERY));
    }

    /** How far back a poll at this moment reads: not again what was read already, while there is still something that was not. */
    Instant floor(Instant now) {
        if (!holes.isEmpty()) {
            return newest.plusMillis(1);
        }
        Instant usual = polled.map(at -> at.minus(OVERLAP)).filter(at -> at.isBefore(newest)).orElse(newest.plusMillis(1));
        Instant deep = isWeekDue(now) ? now.minus(WEEK) : isDayDue(now) ? now.minus(DAY) : usual;
        Instant lower = deep.isBefore(usual) ? deep : usual;
        return polled.isEmpty() || lower.isBefore(start) ? start : lower;
    }

    /** The cursor after a poll that began at this moment. */
    SkyCursor after(Instant began, Instant newestRead, List<SkyHole> left) {
        return new SkyCursor(start, newestRead.isAfter(newest) ? newestRead : newest, Optional.of(began),
                isDayDue(began) || isWeekDue(began) ? began : day, isWeekDue(began) ? began : week, left);
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
