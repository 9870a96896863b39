package io.listeningpost.network.x;

import io.listeningpost.social.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a poll starts.
 *
 * <p>Posts may show up minutes after they were written, so each poll reads again what was written shortly before the last one. On an
 * idle account the newest post is older than that and the poll comes back empty, which X does not charge.
 *
 * @param start  the id before the first moment of listening: nothing older is ever read
 * @param newest the newest id seen, or the start
 * @param polled when the last finished poll began; empty before the first
 * @param holes  what lies below and was not read yet, newest first
 * @param owed   posts that X named and did not show, or not so that they could be read
 */
record XCursor(String start, String newest, Optional<Instant> polled, List<XHole> holes, List<XOwed> owed) {

    /** For what X lists as soon as it knows it. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Pattern WRITTEN = Pattern.compile("start=([0-9]{1,20}) newest=([0-9]{1,20})(?: polled=([0-9]{1,15}))?"
            + "(?: holes=((?:[0-9]{1,20}-[0-9]{1,20},?)+))?(?: owed=((?:[0-9]{1,20}@[0-9]{1,15},?)+))?");

    XCursor {
        holes = XHole.kept(holes);
        owed = List.copyOf(owed);
    }

    /** The cursor from which the first poll brings what was said since that moment. */
    static XCursor startingAt(Instant moment) {
        String id = XIds.justBefore(moment);
        return new XCursor(id, id, Optional.empty(), List.of(), List.of());
    }

    /** Reads what {@link #written} wrote; refuses anything else. */
    static XCursor read(Cursor cursor) {
        Matcher written = WRITTEN.matcher(cursor.value());
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "cursor of X must read 'start=ID newest=ID polled=MILLISECONDS holes=ID-ID owed=ID@MILLISECONDS', not '"
                            + cursor.value() + "'");
        }
        return new XCursor(written.group(1), written.group(2),
                Optional.ofNullable(written.group(3)).map(Long::parseLong).map(Instant::ofEpochMilli),
                Optional.ofNullable(written.group(4)).map(XHole::read).orElse(List.of()),
                Optional.ofNullable(written.group(5)).map(XOwed::read).orElse(List.of()));
    }

    Cursor written() {
        return new Cursor("start=" + start + " newest=" + newest + polled.map(at -> " polled=" + at.toEpochMilli()).orElse("")
                + (holes.isEmpty() ? "" : " holes=" + XHole.written(holes)) + (owed.isEmpty() ? "" : " owed=" + XOwed.written(owed)));
    }

    /** The id to ask from, exclusively. */
    String sinceId() {
        return sinceId(OVERLAP);
    }

    String sinceId(Duration overlap) {
        String since = polled.map(at -> XIds.older(newest, XIds.justBefore(at.minus(overlap)))).orElse(newest);
        return XIds.newer(start, since);
    }

    /** Until when everything was read, holes apart. */
    Instant heardUntil() {
        return polled.orElse(XIds.timeOf(start));
    }

    /** The cursor after a finished poll. */
    XCursor after(String newestRead, Instant began) {
        return after(newestRead, began, List.of());
    }

    XCursor after(String newestRead, Instant began, List<XHole> left) {
        return new XCursor(start, XIds.newer(newest, newestRead), Optional.of(began), left, owed);
    }

    XCursor owing(List<XOwed> owed) {
        return new XCursor(start, newest, polled, holes, owed);
    }
}
