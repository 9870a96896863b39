package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post to try on rules that need not be saved.
 *
 * @param account   the account that would hear it
 * @param kind      {@code mention} when left out
 * @param author    a handle
 * @param followers how many follow the author; left out when nobody knows
 */
record RoutingTrialForm(
        @Nullable List<RoutingForm.@Nullable RuleForm> rules,
        @Nullable String account,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String language,
        @Nullable String author,
        @Nullable Long followers) {
}
