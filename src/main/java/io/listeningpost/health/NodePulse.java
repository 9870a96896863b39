package io.listeningpost.health;

import java.time.Instant;

/**
 * A node of the cluster on which the app ran.
 *
 * @param name      new with every start of the app
 * @param version   of the app there
 * @param startedAt when the app started there
 * @param seenAt    when it last began a round there
 */
public record NodePulse(String name, String version, Instant startedAt, Instant seenAt) {
}
