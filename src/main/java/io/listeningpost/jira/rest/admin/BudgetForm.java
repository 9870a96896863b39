package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.Nullable;

/**
 * What an account may cost.
 *
 * @param ownsApp whether the account itself owns the developer app; must be there
 * @param daily   US dollars as decimal text; left out for no limit
 * @param monthly likewise
 */
record BudgetForm(@Nullable Boolean ownsApp, @Nullable String daily, @Nullable String monthly) {
}
