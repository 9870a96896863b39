package io.listeningpost.health;

import io.listeningpost.social.PostId;
import java.time.Instant;

/**
 * Where an event said that there is something to read, and was not read yet.
 *
 * @param asked how often the network was asked for it in vain
 */
public record Pointer(PostId post, Instant toldAt, int asked) {
}
