package io.listeningpost.sandbox.desk.issue;

import io.listeningpost.sandbox.desk.db.Row;
import java.time.Instant;
import java.util.Optional;

/** An issue as it stands in its table. People by key, constants by id. */
public record IssueRow(long id, long projectId, String key, String issueType, String summary, Optional<String> description,
        Optional<String> reporter, Optional<String> creator, Optional<String> assignee, String status, Optional<String> resolution,
        String priority, Instant created, Instant updated, Optional<Instant> resolved, Optional<Integer> requestType,
        Optional<String> channel, Optional<String> components) {

    static IssueRow of(Row row) {
        return new IssueRow(row.number("ID"), row.number("PROJECT_ID"), row.text("ISSUE_KEY"), row.text("ISSUE_TYPE"), row.text("SUMMARY"),
                row.maybe("DESCRIPTION"), row.maybe("REPORTER"), row.maybe("CREATOR"), row.maybe("ASSIGNEE"), row.text("STATUS"),
                row.maybe("RESOLUTION"), row.text("PRIORITY"), row.moment("CREATED"), row.moment("UPDATED"), row.maybeMoment("RESOLVED"),
                row.maybeNumber("REQUEST_TYPE").map(Math::toIntExact), row.maybe("CHANNEL"),
                row.maybe("COMPONENTS"));
    }

    /** The same in other words. */
    IssueRow saying(String otherSummary, Optional<String> otherDescription) {
        return new IssueRow(id, projectId, key, issueType, otherSummary, otherDescription, reporter, creator, assignee, status, resolution,
                priority, created, updated, resolved, requestType, channel, components);
    }

    /** The same with other details; components are ids between commas. */
    IssueRow detailed(String otherPriority, Optional<String> otherAssignee, Optional<String> otherComponents) {
        return new IssueRow(id, projectId, key, issueType, summary, description, reporter, creator, otherAssignee, status, resolution,
                otherPriority, created, updated, resolved, requestType, channel, otherComponents);
    }
}
