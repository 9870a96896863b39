package io.listeningpost.jira.request;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves a request as somebody, with their permissions. */
final class Moving {

    private final IssueService issues;

    Moving(IssueService issues) {
        this.issues = issues;
    }

    /**
     * Answers why Jira refused it.
     *
     * @param asked whether fields that the screen of the move asks for have to be filled; nobody fills any here
     */
    Optional<String> move(Issue issue, int action, ApplicationUser user, boolean asked) {
        IssueInputParameters nothing = issues.newIssueInputParameters();
        nothing.setSkipScreenCheck(!asked);
        nothing.setRetainExistingValuesWhenParameterNotProvided(true);
        IssueService.TransitionValidationResult valid = issues.validateTransition(user, issue.getId(), action, nothing);
        if (!valid.isValid()) {
            return Optional.of(reasons(valid.getErrorCollection()));
        }
        IssueService.IssueResult moved = issues.transition(user, valid);
        return moved.isValid() ? Optional.empty() : Optional.of(reasons(moved.getErrorCollection()));
    }

    private static String reasons(ErrorCollection errors) {
        return Stream.concat(errors.getErrorMessages().stream(), errors.getErrors().values().stream()).collect(Collectors.joining(" "));
    }
}
