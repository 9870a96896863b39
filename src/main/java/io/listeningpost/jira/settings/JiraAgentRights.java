package io.listeningpost.jira.settings;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.RequestRef;
import org.jspecify.annotations.Nullable;

/**
 * Agents are those who may edit the request: JSM gives that to its service team and not to customers or onlookers, and the permission
 * is proven on Jira 11, while JSM's own answer is marked as not for third parties (docs/decisions/007). Thread-safe.
 */
public final class JiraAgentRights implements AgentRights {

    private final UserManager users;
    private final IssueManager issues;
    private final ProjectManager projects;
    private final PermissionManager permissions;

    public JiraAgentRights(UserManager users, IssueManager issues, ProjectManager projects, PermissionManager permissions) {
        this.users = users;
        this.issues = issues;
        this.projects = projects;
        this.permissions = permissions;
    }

    @Override
    public Standing of(String userKey, String issueKey) {
        return standing(users.getUserByKey(userKey), issues.getIssueObject(issueKey));
    }

    @Override
    public Standing of(String userKey, long issueId) {
        return standing(users.getUserByKey(userKey), issues.getIssueObject(issueId));
    }

    private Standing standing(@Nullable ApplicationUser user, @Nullable Issue issue) {
        if (user == null || issue == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)) {
            return new Standing.Stranger();
        }
        return permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user)
                ? new Standing.Agent(new RequestRef(issue.getId(), issue.getKey()))
                : new Standing.Onlooker();
    }

    @Override
    public InProject inProject(String userKey, String projectKey) {
        ApplicationUser user = users.getUserByKey(userKey);
        Project project = projects.getProjectByCurrentKey(projectKey);
        if (user == null || project == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)) {
            return InProject.STRANGER;
        }
        return permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, project, user) ? InProject.AGENT : InProject.ONLOOKER;
    }
}
