package io.listeningpost.conversation;

import io.listeningpost.social.AuthorId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the requests that began with a post of one of some authors. Thread-safe. */
@FunctionalInterface
public interface EarlierRequests {

    /**
     * Those that this Jira user may see, newest first; empty when Jira could not look just now.
     *
     * @param userKey  who looks
     * @param authors  any of whom wrote the post
     * @param without  the id of a request to leave out
     * @param most     no more than these are told
     */
    Optional<Found> of(String userKey, Collection<AuthorId> authors, long without, int most);

    /**
     * What was found.
     *
     * @param more whether there are others
     */
    record Found(List<Earlier> requests, boolean more) {

        public Found {
            requests = List.copyOf(requests);
        }

        /** None. */
        public static Found nothing() {
            return new Found(List.of(), false);
        }
    }

    /**
     * A request and what came of it.
     *
     * @param author     who wrote the post that it began with
     * @param status     its name in the reader's language
     * @param resolvedAt empty while it is open
     */
    record Earlier(RequestRef request, AuthorId author, String summary, String status, Instant openedAt,
            Optional<Instant> resolvedAt) {
    }
}
