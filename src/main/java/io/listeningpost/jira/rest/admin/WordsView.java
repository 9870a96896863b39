package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words as they would be published for an example request, or for one that is there.
 *
 * @param limit          the most that one post may weigh
 * @param links          what the network turns into links
 * @param problem        what is wrong with the words; null when nothing is
 * @param request        what they were filled with; null for the example
 * @param requestProblem why the request that was named is none to try words on; null when nothing is wrong with it
 */
record WordsView(List<PartView> parts, int limit, List<String> links, @Nullable String problem, @Nullable RequestView request,
                 @Nullable String requestProblem) {

    /** For an example request. */
    WordsView(List<PartView> parts, int limit, List<String> links, @Nullable String problem) {
        this(parts, limit, links, problem, null, null);
    }

    /** One post, and what it weighs. */
    record PartView(String text, int weight) {
    }

    /**
     * A request that is there.
     *
     * @param handle   of the customer, without {@code @}
     * @param language in which the customer writes; null when the network does not tell
     */
    record RequestView(String key, String handle, @Nullable String language) {
    }
}
