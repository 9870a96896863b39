package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.social.TextRules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words as they would be published for an example request, or for one that is there.
 *
 * @param limit          the most that one post may weigh
 * @param links          what the network turns into links
 * @param problem        what is wrong with the words; null when nothing is
 * @param request        what they were filled with; null for the example
 * @param requestProblem why the request that was named is none to try words on; null when nothing is wrong with it
 * @param account        the handle of the account that would say them, where several could; else null
 */
record WordsView(List<PartView> parts, int limit, List<String> links, @Nullable String problem, @Nullable RequestView request,
                 @Nullable String requestProblem, @Nullable String account) {

    /** For an example request. */
    WordsView(List<PartView> parts, int limit, List<String> links, @Nullable String problem) {
        this(parts, limit, links, problem, null, null, null);
    }

    /** For a request that is none to try words on. */
    static WordsView noRequest(String why) {
        return new WordsView(List.of(), 0, List.of(), null, null, why, null);
    }

    /** What a network would make of these posts. */
    static WordsView of(List<String> parts, Optional<TextRules> rules, Optional<FieldError> problem, @Nullable RequestView request,
            @Nullable String account) {
        return new WordsView(
                parts.stream().map(part -> new PartView(part, rules.map(known -> known.weigh(part)).orElse(0))).toList(),
                rules.map(TextRules::limit).orElse(0),
                parts.stream().flatMap(part -> rules.map(known -> known.links(part)).orElse(List.of()).stream()).distinct().toList(),
                problem.map(FieldError::message).orElse(null), request, null, account);
    }

    /** One post, and what it weighs. */
    record PartView(String text, int weight) {
    }

    /**
     * A request that is there.
     *
     * @param handle      of the customer, without {@code @}
     * @param language    in which the customer writes; null when the network does not tell
     * @param project     key of its project, where that decides what the status says, not the account; else null
     * @param requestType its type; null when it has none or nobody tells
     */
    record RequestView(String key, String handle, @Nullable String language, @Nullable String project, @Nullable String requestType) {
    }
}
