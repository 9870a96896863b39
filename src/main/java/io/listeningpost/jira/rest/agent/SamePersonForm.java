package io.listeningpost.jira.rest.agent;

import org.jspecify.annotations.Nullable;

/**
 * That somebody began another request as well.
 *
 * @param request its key
 */
record SamePersonForm(@Nullable String request) {
}
