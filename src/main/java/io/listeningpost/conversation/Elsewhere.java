package io.listeningpost.conversation;

import io.listeningpost.social.Network;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the requests that began with the same words in public, whoever posted them and on whatever network. Thread-safe. */
@FunctionalInterface
public interface Elsewhere {

    /**
     * Those that this Jira user may see, newest first; empty when Jira could not look just now. Nothing is found for words that are
     * private, erased or too few.
     *
     * @param userKey who looks
     * @param issueId the request whose words are looked for
     * @param since   what was opened earlier is not told
     * @param most    no more than these are told
     */
    Optional<Found> of(String userKey, long issueId, Instant since, int most);

    /**
     * What was found.
     *
     * @param words what stands for the words that were looked for; empty where there are none, and nothing will be found later either
     * @param more  whether there are others
     */
    record Found(Optional<String> words, List<Same> requests, boolean more) {

        public Found {
            requests = List.copyOf(requests);
        }

        /** No words that could stand elsewhere. */
        public static Found nowhere() {
            return new Found(Optional.empty(), List.of(), false);
        }
    }

    /**
     * A request with the same words.
     *
     * @param handle     of whoever posted them, without {@code @}; empty where the network withheld it
     * @param status     its name in the reader's language
     * @param answeredAt when our last answer went out, if one did
     */
    record Same(RequestRef request, Network network, String handle, String status, boolean resolved, Optional<Instant> answeredAt) {
    }
}
