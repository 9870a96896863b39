package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules in their order, as a whole.
 *
 * @param version the one that was read; needed only to save
 */
record RoutingForm(@Nullable Long version, @Nullable List<@Nullable RuleForm> rules) {

    /**
     * One rule; what is left out says nothing. Desk, type, priority, component and field of the team by id, the assignee by login
     * name, the team by its name.
     */
    record RuleForm(
            @Nullable String name,
            @Nullable List<@Nullable String> accounts,
            @Nullable List<@Nullable String> kinds,
            @Nullable List<@Nullable String> words,
            @Nullable List<@Nullable String> languages,
            @Nullable List<@Nullable String> authors,
            @Nullable Long followersAtLeast,
            @Nullable Long followersAtMost,
            @Nullable String serviceDesk,
            @Nullable String requestType,
            @Nullable String priority,
            @Nullable String component,
            @Nullable String assignee,
            @Nullable String teamField,
            @Nullable String team) {
    }
}
