package io.listeningpost.jira.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.retention.RequestTraces;
import io.listeningpost.social.AccountId;
import java.time.Instant;

/** What the property of a request tells of whoever began its thread, and with it the index that JQL asks. Thread-safe. */
final class ThreadTraces implements RequestTraces {

    private final IssueManager issues;
    private final IssueIndexingService index;
    private final ThreadProperty property;

    ThreadTraces(IssueManager issues, IssueIndexingService index, ThreadProperty property) {
        this.issues = issues;
        this.index = index;
        this.property = property;
    }

    @Override
    public void forget(RequestRef request, AccountId account, Instant removedAt) {
        Issue issue = issues.getIssueObject(request.issueId());
        if (issue == null || !property.isOn(issue.getId())) {
            return;
        }
        property.forget(issue.getId(), account, removedAt);
        try {
            // also where nothing was left to take out: an earlier try may have been killed just before
            index.reIndex(issue, IssueIndexingParams.INDEX_ISSUE_ONLY);
        } catch (IndexException e) {
            throw new IllegalStateException("Jira did not index " + issue.getKey(), e);
        }
    }
}
