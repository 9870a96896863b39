package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.Nullable;

/**
 * An admin's word that the network's rules for automation are kept.
 *
 * @param accepted must be true
 * @param operator the handle of the people's account that answers for it, with or without {@code @}
 */
record AutomationForm(@Nullable Boolean accepted, @Nullable String operator) {
}
