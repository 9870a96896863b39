package io.listeningpost.sandbox.square.mastodon;

import java.time.Instant;

/**
 * A notification: numbered when it is made, shown from a moment on.
 *
 * @param type {@code mention} or {@code quote}
 */
record Told(long number, String to, String type, String toot, Instant at, Instant shownFrom) {
}
