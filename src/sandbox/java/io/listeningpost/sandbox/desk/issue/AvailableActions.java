package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.listeningpost.sandbox.desk.project.Workflow;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moves an issue can make from where it stands, for somebody who may make them. */
public final class AvailableActions implements IssueWorkflowManager {

    private final PermissionManager permissions;

    /** Asks these permissions. */
    public AvailableActions(PermissionManager permissions) {
        this.permissions = permissions;
    }

    @Override
    public Collection<ActionDescriptor> getAvailableActions(Issue issue, @Nullable ApplicationUser user) {
        if (!permissions.hasPermission(ProjectPermissions.TRANSITION_ISSUES, issue, user)) {
            return List.of();
        }
        return Workflow.of(issue.getProjectObject().getKey()).from(issue.getStatusId()).stream()
                .map(action -> new ActionDescriptor(action.id(), action.name())).toList();
    }
}
