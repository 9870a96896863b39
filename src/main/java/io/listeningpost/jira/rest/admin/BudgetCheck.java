package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.Amount;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Turns a form into what an account may cost, or says everything that is wrong with it at once. Thread-safe. */
final class BudgetCheck {

    private final Refusals refusals;

    BudgetCheck(Refusals refusals) {
        this.refusals = refusals;
    }

    Budget read(BudgetForm form) {
        List<FieldError> errors = new ArrayList<>();
        if (form.ownsApp() == null) {
            errors.add(refusals.error("ownsApp", "listening-post.error.flag"));
        }
        OptionalLong daily = limit("daily", form.daily(), errors);
        OptionalLong monthly = limit("monthly", form.monthly(), errors);
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return new Budget(Boolean.TRUE.equals(form.ownsApp()), daily, monthly);
    }

    private OptionalLong limit(String field, @Nullable String typed, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            return OptionalLong.empty();
        }
        OptionalLong micros = Amount.micros(typed.strip());
        if (micros.isEmpty()) {
            errors.add(refusals.error(field, "listening-post.error.budget"));
        } else if (micros.getAsLong() == 0) {
            errors.add(refusals.error(field, "listening-post.error.budget-nothing"));
        }
        return micros;
    }
}
