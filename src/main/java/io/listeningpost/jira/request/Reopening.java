package io.listeningpost.jira.request;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.listeningpost.intake.DeskAnswer;
import java.util.Optional;

/** Moves a resolved request back by the workflow action that the admin named. */
final class Reopening {

    private final Moving moving;
    private final IssueWorkflowManager workflow;

    Reopening(IssueService issues, IssueWorkflowManager workflow) {
        this.moving = new Moving(issues);
        this.workflow = workflow;
    }

    /** Done(false) when the action is not open from where the request stands: it is not resolved. */
    DeskAnswer<Boolean> reopen(Issue issue, String actionName, ApplicationUser speaker) {
        Optional<ActionDescriptor> action = workflow.getAvailableActions(issue, speaker).stream()
                .filter(each -> each.getName().strip().equalsIgnoreCase(actionName.strip())).findFirst();
        if (action.isEmpty()) {
            return new DeskAnswer.Done<>(false);
        }
        return moving.move(issue, action.get().getId(), speaker, false)
                .<DeskAnswer<Boolean>>map(reasons -> new DeskAnswer.Refused<>("The action \"" + actionName + "\" was refused: " + reasons))
                .orElseGet(() -> new DeskAnswer.Done<>(true));
    }
}
