package io.listeningpost.social;

import java.util.Optional;

/**
 * A finished poll: every page went to the sink.
 *
 * @param next where the next poll starts
 */
public record Poll(Cursor next, int posts, int malformed, Optional<Gap> gap) {
}
