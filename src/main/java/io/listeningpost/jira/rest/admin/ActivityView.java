package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was heard and answered day by day. Days are those of UTC.
 *
 * @param days     each day from the first to the last
 * @param sum      all of them together; null where nothing is known of any
 * @param accounts each account in all these days, whoever heard most first
 */
record ActivityView(String from, String to, List<DayView> days, @Nullable FiguresView sum, List<AccountView> accounts) {

    /** @param figures null for a day on which no account listened, or none was counted yet */
    record DayView(String day, @Nullable FiguresView figures) {
    }

    /** @param figures null while nothing was counted */
    record AccountView(String account, String handle, String networkName, @Nullable FiguresView figures) {
    }

    /**
     * Figures of one day or of many.
     *
     * @param heard          posts that were read, without our own: those that opened a request, became a comment, opened nothing, and wait
     * @param people         answers that somebody wrote and that went out
     * @param status         what workflow moves said by themselves
     * @param failed         replies that were given up
     * @param first          how long customers waited for somebody's first public answer
     * @param longestPosts   the most posts that waited at once, of all days and accounts the most
     * @param longestReplies likewise of replies
     */
    record FiguresView(int heard, int opened, int commented, int nothing, int waiting, int people, int status, int failed,
            FirstView first, int longestPosts, int longestReplies) {
    }

    /**
     * Waits; what is told of them is the upper end of a step.
     *
     * @param count  how many there are
     * @param median minutes within which half of them ended; null when there are none, or when it took more than thirty days
     * @param ninety the same for nine of ten
     */
    record FirstView(int count, @Nullable Long median, @Nullable Long ninety) {
    }
}
