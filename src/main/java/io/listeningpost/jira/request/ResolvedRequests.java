package io.listeningpost.jira.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.retention.RequestState;
import io.listeningpost.retention.RequestStates;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** Asks Jira what has become of a request. */
final class ResolvedRequests implements RequestStates {

    private final IssueManager issues;

    ResolvedRequests(IssueManager issues) {
        this.issues = issues;
    }

    @Override
    public RequestState of(RequestRef request) {
        @Nullable Issue issue = issues.getIssueObject(request.issueId());
        if (issue == null) {
            return new RequestState.Gone();
        }
        @Nullable Timestamp resolved = issue.getResolutionDate();
        return resolved == null ? new RequestState.Open() : new RequestState.Resolved(resolved.toInstant());
    }
}
