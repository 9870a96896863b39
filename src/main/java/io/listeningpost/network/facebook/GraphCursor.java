package io.listeningpost.network.facebook;

import io.listeningpost.social.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Until when the newest posts were read with their comments, until when those of the last days, and until when those of the last weeks.
 *
 * @param begin nothing that was said before is read
 */
record GraphCursor(Instant heard, Instant near, Instant far, Instant begin) {

    private static final Pattern WRITTEN =
            Pattern.compile("heard ([0-9]{1,11}) near ([0-9]{1,11}) far ([0-9]{1,11}) begin ([0-9]{1,11})");

    static GraphCursor at(Instant moment) {
        return new GraphCursor(moment, moment, moment, moment);
    }

    /** What {@link #written} wrote; whatever cannot be read starts at the beginning, which reads again and loses nothing. */
    static GraphCursor read(Cursor cursor) {
        Matcher found = WRITTEN.matcher(cursor.value());
        return found.matches()
                ? new GraphCursor(second(found.group(1)), second(found.group(2)), second(found.group(3)), second(found.group(4)))
                : at(Instant.EPOCH);
    }

    /** A moment some time before another one, and not before all begins. */
    Instant before(Instant moment, Duration overlap) {
        Instant earlier = moment.minus(overlap);
        return earlier.isBefore(begin) ? begin : earlier;
    }

    Cursor written() {
        return new Cursor("heard " + heard.getEpochSecond() + " near " + near.getEpochSecond() + " far " + far.getEpochSecond()
                + " begin " + begin.getEpochSecond());
    }

    private static Instant second(String digits) {
        return Instant.ofEpochSecond(Long.parseLong(digits));
    }
}
