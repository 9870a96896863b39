package io.listeningpost.social;

import java.time.Instant;

/**
 * What is meant once, however often it is tried: the same for every attempt to send the same part of the same reply, and for nothing
 * else. A network that can makes one post of it.
 *
 * @param key   1 to 500 characters, of no meaning
 * @param since when it was decided; never later than now
 */
public record Deed(String key, Instant since) {

    public Deed {
        if (key.isBlank() || key.length() > 500) {
            throw new IllegalArgumentException("key of a deed must have 1 to 500 characters");
        }
    }
}
