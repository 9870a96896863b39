package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.Nullable;

/**
 * What became of one of many accounts.
 *
 * @param outcome {@code moved}, {@code unchanged} when it stood so before, {@code refused} or {@code gone}
 * @param reason  why it was refused or is gone
 */
record MovedView(String account, String outcome, @Nullable String reason) {
}
