package io.listeningpost.network.x;

import io.listeningpost.social.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a poll of mentions starts.
 *
 * <p>Mentions may show up minutes after they were written, so each poll reads again what was written shortly before the last one. On an
 * idle account the newest mention is older than that and the poll comes back empty, which X does not charge.
 *
 * @param start  the id before the first moment of listening: nothing older is ever read
 * @param newest the newest id seen, or the start
 * @param polled when the last finished poll began; empty before the first
 */
record XCursor(String start, String newest, Optional<Instant> polled) {

    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Pattern WRITTEN = Pattern.compile("start=([0-9]{1,20}) newest=([0-9]{1,20})(?: polled=([0-9]{1,15}))?");

    /** The cursor from which the first poll brings what was said since that moment. */
    static XCursor startingAt(Instant moment) {
        String id = XIds.justBefore(moment);
        return new XCursor(id, id, Optional.empty());
    }

    /** Reads what {@link #written} wrote; refuses anything else. */
    static XCursor read(Cursor cursor) {
        Matcher written = WRITTEN.matcher(cursor.value());
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "cursor of X must read 'start=ID newest=ID polled=MILLISECONDS', not '" + cursor.value() + "'");
        }
        Optional<Instant> polled = Optional.ofNullable(written.group(3)).map(Long::parseLong).map(Instant::ofEpochMilli);
        return new XCursor(written.group(1), written.group(2), polled);
    }

    Cursor written() {
        return new Cursor("start=" + start + " newest=" + newest + polled.map(at -> " polled=" + at.toEpochMilli()).orElse(""));
    }

    /** The id to ask from, exclusively. */
    String sinceId() {
        String since = polled.map(at -> XIds.older(newest, XIds.justBefore(at.minus(OVERLAP)))).orElse(newest);
        return XIds.newer(start, since);
    }

    /** The cursor after a finished poll. */
    XCursor after(String newestRead, Instant began) {
        return new XCursor(start, XIds.newer(newest, newestRead), Optional.of(began));
    }
}
