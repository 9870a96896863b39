package io.listeningpost.sandbox.desk.people;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The permission scheme: the group of a project browses, comments, edits and transitions; administrators also administer, and so does a
 * group of the project with the service desk, in that project only. Everybody
 * else has nothing: customers see their requests through the portal only. Inactive users have nothing.
 */
public final class Permissions implements PermissionManager, GlobalPermissionManager {

    private static final Map<String, String> GROUP_OF_PROJECT = Map.of("SUP", Groups.AGENTS, "OPS", Groups.OPERATIONS);

    private final Users users;

    /** Reads groups afresh each time. */
    public Permissions(Users users) {
        this.users = users;
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permissionKey, @Nullable Issue issue, @Nullable ApplicationUser user) {
        return issue != null && hasPermission(permissionKey, issue.getProjectObject(), user);
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permissionKey, @Nullable Project project, @Nullable ApplicationUser user) {
        if (project == null) {
            return false;
        }
        Set<String> groups = groups(user);
        if (ProjectPermissions.ADMINISTER_PROJECTS.equals(permissionKey)) {
            return groups.contains(Groups.ADMINISTRATORS) || project.getKey().equals("SUP") && groups.contains(Groups.DESK_ADMINS);
        }
        return groups.contains(GROUP_OF_PROJECT.getOrDefault(project.getKey(), Groups.ADMINISTRATORS));
    }

    @Override
    public boolean hasPermission(GlobalPermissionKey permissionKey, @Nullable ApplicationUser user) {
        return groups(user).contains(Groups.ADMINISTRATORS);
    }

    /** Jira's global permission "Browse users": agents and administrators. */
    public boolean browsesUsers(@Nullable ApplicationUser user) {
        Set<String> groups = groups(user);
        return groups.contains(Groups.AGENTS) || groups.contains(Groups.ADMINISTRATORS);
    }

    private Set<String> groups(@Nullable ApplicationUser user) {
        return Optional.ofNullable(user).flatMap(someone -> users.byKey(someone.getKey())).filter(DeskUser::active)
                .map(DeskUser::groups).orElse(Set.of());
    }
}
