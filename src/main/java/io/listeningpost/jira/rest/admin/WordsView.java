package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words as they would be published for an example request.
 *
 * @param limit   the most that one post may weigh
 * @param links   what the network turns into links
 * @param problem what is wrong with the words; null when nothing is
 */
record WordsView(List<PartView> parts, int limit, List<String> links, @Nullable String problem) {

    /** One post, and what it weighs. */
    record PartView(String text, int weight) {
    }
}
