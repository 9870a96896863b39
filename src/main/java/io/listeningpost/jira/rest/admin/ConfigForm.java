package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.Nullable;

/**
 * A file of configuration to look at or to import.
 *
 * @param document the file as it is, so that nothing between the disk and the check reads it otherwise
 * @param version  what the difference that was looked at says; needed only to import
 */
record ConfigForm(@Nullable String document, @Nullable String version) {
}
