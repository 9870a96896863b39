package io.listeningpost.status;

import java.time.Instant;

/**
 * A request moved.
 *
 * @param actor     key of the Jira user who moved it
 * @param actorName what the agent is called
 */
public record StatusChange(
        long issueId, String requestKey, String fromStatusId, String toStatusId, String toStatusName, String actor, String actorName,
        Instant at) {
}
