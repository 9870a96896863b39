package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.Amount;
import io.listeningpost.settings.Budget;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an account may cost, in the words of {@link BudgetForm}; null for no limit.
 *
 * @param revision to be sent when it is saved
 */
record BudgetView(boolean ownsApp, @Nullable String daily, @Nullable String monthly, String revision) {

    static BudgetView of(Budget budget) {
        @Nullable String daily = text(budget.daily());
        @Nullable String monthly = text(budget.monthly());
        return new BudgetView(budget.ownsApp(), daily, monthly, Revision.of(budget.ownsApp(), daily, monthly));
    }

    private static @Nullable String text(OptionalLong micros) {
        return micros.isPresent() ? Amount.text(micros.getAsLong()) : null;
    }
}
