package io.listeningpost.insight;

import java.time.LocalDate;

/**
 * What one account heard and said on one day.
 *
 * @param day     of UTC
 * @param became  of the posts that were first read on this day
 * @param said    of what went out, or was given up, on this day
 * @param longest the longest queues that were seen at the end of a turn
 */
public record DayFigures(LocalDate day, Became became, Said said, Queue longest) {

    /** A day that has just begun. */
    public static DayFigures begun(LocalDate day) {
        return new DayFigures(day, Became.NONE, Said.NOTHING, Queue.EMPTY);
    }
}
