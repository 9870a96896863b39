package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.permission.ServiceDeskPermissionService;
import io.listeningpost.sandbox.desk.people.DeskUser;
import io.listeningpost.sandbox.desk.people.Users;
import io.listeningpost.sandbox.desk.project.Projects;
import org.jspecify.annotations.Nullable;

/** Agents browse the project of the desk; customers are those who reported a request. */
public final class DeskRoles implements ServiceDeskPermissionService {

    private final PermissionManager permissions;
    private final Projects projects;
    private final Users users;

    /** Reads permissions afresh each time. */
    public DeskRoles(PermissionManager permissions, Projects projects, Users users) {
        this.permissions = permissions;
        this.projects = projects;
        this.users = users;
    }

    @Override
    public boolean isAgent(@Nullable ApplicationUser user, ServiceDesk serviceDesk) {
        return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, projects.getProjectObj(serviceDesk.getProjectId()), user);
    }

    @Override
    public boolean isCustomer(@Nullable ApplicationUser user, Issue issue) {
        ApplicationUser reporter = issue.getReporter();
        return active(user) && reporter != null && user != null && reporter.getKey().equals(user.getKey());
    }

    /** Whether somebody may raise requests at all: the desks of the sandbox are open to all who have a login. */
    boolean active(@Nullable ApplicationUser user) {
        return user != null && users.byKey(user.getKey()).filter(DeskUser::active).isPresent();
    }
}
