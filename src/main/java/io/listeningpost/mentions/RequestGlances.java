package io.listeningpost.mentions;

import java.util.Optional;

/** Looks at requests; whoever asks has to know that the reader may. Thread-safe. */
@FunctionalInterface
public interface RequestGlances {

    /** Empty when there is no such request. */
    Optional<RequestGlance> of(long issueId);
}
