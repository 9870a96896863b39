package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * What the budget still lets an account read.
 *
 * @param kind   {@code everything}; {@code essentials}: searches, quotes and re-checks rest; or {@code nothing}: mentions stop as well
 * @param reason in words, null for everything
 * @param until  ISO 8601 in UTC, null for everything
 */
record AllowanceView(String kind, @Nullable String reason, @Nullable String until) {

    static AllowanceView of(Allowance allowance) {
        return switch (allowance) {
            case Allowance.Everything() -> new AllowanceView("everything", null, null);
            case Allowance.Essentials(String reason, var until) -> new AllowanceView("essentials", reason, until.toString());
            case Allowance.Nothing(String reason, var until) -> new AllowanceView("nothing", reason, until.toString());
        };
    }
}
