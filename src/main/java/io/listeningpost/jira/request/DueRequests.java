package io.listeningpost.jira.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.reply.DueTimes;
import org.jspecify.annotations.Nullable;

/** Asks Jira for the due date of a request. */
final class DueRequests implements DueTimes {

    private final IssueManager issues;

    DueRequests(IssueManager issues) {
        this.issues = issues;
    }

    @Override
    public boolean hasOne(RequestRef request) {
        @Nullable Issue issue = issues.getIssueObject(request.issueId());
        return issue != null && issue.getDueDate() != null;
    }
}
