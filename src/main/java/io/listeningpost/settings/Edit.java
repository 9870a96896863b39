package io.listeningpost.settings;

import java.time.Instant;

/**
 * That somebody changed something.
 *
 * @param by key of the Jira user
 */
public record Edit(String by, Instant at) {
}
