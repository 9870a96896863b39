package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.Nullable;

/**
 * Switching on again.
 *
 * @param waiting {@code send} or {@code withdraw}: what becomes of the replies that waited
 */
record SwitchOnForm(@Nullable String waiting) {
}
