package io.listeningpost.jira.settings;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.user.UserKey;
import io.listeningpost.settings.ProjectRights;

/**
 * By Jira's permission to administer projects, which does not need the one to browse them, and for administrators of Jira. Thread-safe.
 */
public final class JiraProjectRights implements ProjectRights {

    private final UserManager users;
    private final com.atlassian.sal.api.user.UserManager administrators;
    private final ProjectManager projects;
    private final PermissionManager permissions;

    public JiraProjectRights(UserManager users, com.atlassian.sal.api.user.UserManager administrators, ProjectManager projects,
            PermissionManager permissions) {
        this.users = users;
        this.administrators = administrators;
        this.projects = projects;
        this.permissions = permissions;
    }

    @Override
    public Standing of(String userKey, String projectKey) {
        ApplicationUser user = users.getUserByKey(userKey);
        Project project = projects.getProjectByCurrentKey(projectKey);
        if (user == null || project == null) {
            return Standing.STRANGER;
        }
        if (permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user)
                || administrators.isAdmin(new UserKey(userKey))) {
            return Standing.ADMIN;
        }
        return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user) ? Standing.ONLOOKER : Standing.STRANGER;
    }
}
