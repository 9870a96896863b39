package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules as an administrator edits them.
 *
 * @param priorities empty when Jira does not tell
 * @param teamFields select lists that may hold a team; the same
 */
record RoutingView(long version, List<RuleView> rules, List<Choice> priorities, List<Choice> teamFields) {

    /**
     * One rule.
     *
     * @param kinds    {@code direct}, {@code mention}, {@code quote}, {@code search}
     * @param assignee login name, or the key of somebody who is gone
     * @param gone     what it names and Jira does not have any more: it is passed over; null when all is there
     * @param doubts   what it sets that will hardly stand on a request, in the caller's language
     */
    record RuleView(
            String name,
            List<String> accounts,
            List<String> kinds,
            List<String> words,
            List<String> languages,
            List<String> authors,
            @Nullable Long followersAtLeast,
            @Nullable Long followersAtMost,
            String serviceDesk,
            String requestType,
            @Nullable String priority,
            @Nullable String component,
            @Nullable String assignee,
            @Nullable String teamField,
            @Nullable String team,
            @Nullable String gone,
            List<String> doubts) {
    }

    /**
     * What rules would have done.
     *
     * @param from     ISO 8601 in UTC
     * @param complete false when there were more posts than are looked at
     * @param taken    for each rule
     * @param rest     what is left to each account's own route, by account
     */
    record RehearsalView(String from, int posts, boolean complete, List<Integer> taken, List<RestView> rest) {
    }

    /**
     * What no rule takes.
     *
     * @param routed whether the account has a route of its own; where it has none they wait
     */
    record RestView(String account, String handle, int posts, boolean routed) {
    }

    /**
     * Which rule takes a post.
     *
     * @param rule        its place, from 0; null when none does
     * @param name        its name
     * @param serviceDesk where the request goes; null when it waits because the account has no route
     */
    record TrialView(@Nullable Integer rule, @Nullable String name, @Nullable String serviceDesk, @Nullable String requestType) {
    }
}
