package io.listeningpost.social;

import java.util.Optional;

/**
 * A finished poll: every page went to the sink.
 *
 * @param next where the next poll starts
 * @param gap  a span of time the network no longer tells us about
 * @param more whether there is more to catch up on than one poll takes: poll again in the next round, nothing is lost
 */
public record Poll(Cursor next, int posts, int malformed, Optional<Gap> gap, boolean more) {
}
