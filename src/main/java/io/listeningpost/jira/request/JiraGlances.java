package io.listeningpost.jira.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.mentions.RequestGlance;
import io.listeningpost.mentions.RequestGlances;
import java.util.Optional;

/** Looks at Jira's issues. */
final class JiraGlances implements RequestGlances {

    private final IssueManager issues;

    JiraGlances(IssueManager issues) {
        this.issues = issues;
    }

    @Override
    public Optional<RequestGlance> of(long issueId) {
        return Optional.<Issue>ofNullable(issues.getIssueObject(issueId)).map(issue -> new RequestGlance(
                new RequestRef(issue.getId(), issue.getKey()), issue.getProjectObject().getKey(), issue.getSummary(),
                issue.getStatus().getNameTranslation(), issue.getResolutionDate() != null));
    }
}
