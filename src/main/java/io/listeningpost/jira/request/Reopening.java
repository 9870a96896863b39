package io.listeningpost.jira.request;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.listeningpost.intake.DeskAnswer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves a resolved request back by the workflow action that the admin named. */
final class Reopening {

    private final IssueService issues;
    private final IssueWorkflowManager workflow;

    Reopening(IssueService issues, IssueWorkflowManager workflow) {
        this.issues = issues;
        this.workflow = workflow;
    }

    /** Done(false) when the action is not open from where the request stands: it is not resolved. */
    DeskAnswer<Boolean> reopen(Issue issue, String actionName, ApplicationUser speaker) {
        Optional<ActionDescriptor> action = workflow.getAvailableActions(issue, speaker).stream()
                .filter(each -> each.getName().strip().equalsIgnoreCase(actionName.strip())).findFirst();
        if (action.isEmpty()) {
            return new DeskAnswer.Done<>(false);
        }
        IssueInputParameters nothing = issues.newIssueInputParameters();
        nothing.setSkipScreenCheck(true);
        nothing.setRetainExistingValuesWhenParameterNotProvided(true);
        IssueService.TransitionValidationResult valid =
                issues.validateTransition(speaker, issue.getId(), action.get().getId(), nothing);
        if (!valid.isValid()) {
            return refused(actionName, valid.getErrorCollection());
        }
        IssueService.IssueResult moved = issues.transition(speaker, valid);
        return moved.isValid() ? new DeskAnswer.Done<>(true) : refused(actionName, moved.getErrorCollection());
    }

    private static DeskAnswer<Boolean> refused(String action, ErrorCollection errors) {
        String reasons = Stream.concat(errors.getErrorMessages().stream(), errors.getErrors().values().stream())
                .collect(Collectors.joining(" "));
        return new DeskAnswer.Refused<>("The action \"" + action + "\" was refused: " + reasons);
    }
}
