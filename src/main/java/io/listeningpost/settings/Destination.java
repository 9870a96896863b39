package io.listeningpost.settings;

import java.util.Optional;

/**
 * Where a request goes, and what is set on it.
 *
 * @param priority  Jira's id of the priority; empty to leave what Jira sets
 * @param component Jira's id of a component of the desk's project; empty for none
 * @param assignee  key of the Jira user it is assigned to; empty to leave it to Jira
 * @param team      the select list in which this Jira keeps its teams, and the team; empty to leave it
 */
public record Destination(
        Route route, Optional<String> priority, Optional<Long> component, Optional<String> assignee, Optional<FieldValue> team) {

    /** Nothing but where it goes. */
    public static Destination of(Route route) {
        return new Destination(route, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether anything is set on the request besides its type. */
    public boolean sets() {
        return priority.isPresent() || component.isPresent() || assignee.isPresent() || team.isPresent();
    }
}
