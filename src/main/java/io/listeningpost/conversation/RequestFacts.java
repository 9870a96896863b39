package io.listeningpost.conversation;

import java.util.Optional;

/**
 * Tells of a request's thread by what stands on the request itself: asks none of our tables, and tells no more than everybody finds with
 * JQL who may see the request. Thread-safe.
 */
@FunctionalInterface
public interface RequestFacts {

    /** Empty for a request without thread, and for one whose notes nobody can read. */
    Optional<ThreadFacts> of(long issueId);
}
