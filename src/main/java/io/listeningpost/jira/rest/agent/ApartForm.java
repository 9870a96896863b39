package io.listeningpost.jira.rest.agent;

import org.jspecify.annotations.Nullable;

/**
 * That what was said is not so.
 *
 * @param saying as the card names it
 */
record ApartForm(@Nullable String saying) {
}
