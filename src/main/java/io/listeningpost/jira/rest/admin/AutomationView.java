package io.listeningpost.jira.rest.admin;

/**
 * That the network's rules for automation are kept.
 *
 * @param by       who said so, as people call them
 * @param at       when, ISO 8601 in UTC
 * @param operator the handle of the people's account that answers for it, without {@code @}
 */
record AutomationView(String by, String at, String operator) {
}
