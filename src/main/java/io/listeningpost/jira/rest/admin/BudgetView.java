package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.Amount;
import io.listeningpost.settings.Budget;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What an account may cost, in the words of {@link BudgetForm}; null for no limit. */
record BudgetView(boolean ownsApp, @Nullable String daily, @Nullable String monthly) {

    static BudgetView of(Budget budget) {
        return new BudgetView(budget.ownsApp(), text(budget.daily()), text(budget.monthly()));
    }

    private static @Nullable String text(OptionalLong micros) {
        return micros.isPresent() ? Amount.text(micros.getAsLong()) : null;
    }
}
