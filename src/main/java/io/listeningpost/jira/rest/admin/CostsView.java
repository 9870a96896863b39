package io.listeningpost.jira.rest.admin;

import java.util.List;

/**
 * What an account used: our own estimate, never the network's bill. Days and months are those of UTC, amounts US dollars as decimal text.
 *
 * @param days what each day of the month cost, oldest first; days without use are left out
 */
record CostsView(
        String account, SpanView today, SpanView month, List<DayView> days, BudgetView budget, AllowanceView allowance) {

    /**
     * A day or month.
     *
     * @param from  its first day
     * @param kinds what it is made of, in the order of {@link io.listeningpost.social.Charge}
     */
    record SpanView(String from, String cost, List<KindView> kinds) {
    }

    /** One kind of charge, how often it was charged, and what that cost at the prices of each moment. */
    record KindView(String charge, long count, String cost) {
    }

    record DayView(String day, String cost) {
    }

    /** In short, beside the account. */
    record SummaryView(String today, String month, AllowanceView allowance) {
    }
}
