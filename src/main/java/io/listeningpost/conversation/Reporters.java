package io.listeningpost.conversation;

import java.util.Optional;

/** Whose a request is, by what stands on it in Jira. Thread-safe. */
@FunctionalInterface
public interface Reporters {

    /** The key of the person who is its reporter; empty for a request without one, and for one that is gone. */
    Optional<String> of(long issueId);
}
