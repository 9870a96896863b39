package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.Nullable;

/**
 * Words of a project to be tried.
 *
 * @param status  the name of the status that would say them
 * @param request the key of a request to try them on; empty for an example
 */
record ProjectTrialForm(@Nullable String status, @Nullable String words, @Nullable String request) {
}
