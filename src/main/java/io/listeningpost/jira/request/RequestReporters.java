package io.listeningpost.jira.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.conversation.Reporters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks Jira who the reporter is. Thread-safe. */
final class RequestReporters implements Reporters {

    private final IssueManager issues;

    RequestReporters(IssueManager issues) {
        this.issues = issues;
    }

    @Override
    public Optional<String> of(long issueId) {
        @Nullable Issue issue = issues.getIssueObject(issueId);
        @Nullable ApplicationUser reporter = issue == null ? null : issue.getReporter();
        return Optional.ofNullable(reporter).map(ApplicationUser::getKey);
    }
}
