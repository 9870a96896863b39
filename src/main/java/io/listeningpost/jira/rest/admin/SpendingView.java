package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was spent day by day: our own estimate. Days are those of UTC, amounts US dollars as decimal text.
 *
 * @param days  each day from the first to the last
 * @param limit the daily limit of the one account that was asked for; null for no limit and for several accounts
 * @param sum   what all the days cost together
 */
record SpendingView(String from, String to, List<DayView> days, @Nullable String limit, String sum, List<AccountView> accounts) {

    /** @param cost null for a day before the first account was linked: nobody knows of it */
    record DayView(String day, @Nullable String cost) {
    }

    /** What one account cost in all these days. */
    record AccountView(String account, String handle, String networkName, String cost) {
    }
}
