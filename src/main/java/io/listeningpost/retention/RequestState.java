package io.listeningpost.retention;

import java.time.Instant;

/** What has become of a request. */
public sealed interface RequestState {

    /** It is worked on. */
    record Open() implements RequestState {
    }

    /** It has a resolution since then. */
    record Resolved(Instant since) implements RequestState {
    }

    /** It was deleted. */
    record Gone() implements RequestState {
    }
}
