package io.listeningpost.jira.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.reply.StandingNotes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps it in the property by which JQL finds requests. Thread-safe. */
final class RequestStandings implements StandingNotes {

    private final IssueManager issues;
    private final ThreadProperty property;
    private final IssueIndexingService index;

    RequestStandings(IssueManager issues, ThreadProperty property, IssueIndexingService index) {
        this.issues = issues;
        this.property = property;
        this.index = index;
    }

    @Override
    public void note(RequestRef request, Optional<Instant> lastAnswer, int failed) {
        @Nullable Issue issue = issues.getIssueObject(request.issueId());
        if (issue == null) {
            return;
        }
        property.weSpoke(issue.getId(), lastAnswer, failed);
        try {
            // also when nothing had to be written: whoever wrote it may have died before it was indexed
            index.reIndex(issue, IssueIndexingParams.INDEX_ISSUE_ONLY);
        } catch (IndexException e) {
            throw new IllegalStateException("Jira did not index " + issue.getKey(), e);
        }
    }
}
