package io.listeningpost.sandbox.square.mastodon;

import java.time.Instant;

/**
 * A picture.
 *
 * @param readyAt until then the server works on it
 */
@SuppressWarnings("ArrayRecordComponent")
record Image(String id, String type, byte[] bytes, String description, Instant readyAt) {
}
