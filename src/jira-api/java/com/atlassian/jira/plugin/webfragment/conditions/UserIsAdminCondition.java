package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;

/**
 * Shown to administrators.
 *
 * <p>Evidence: named in the descriptor of a Jira 11 plugin (atlassian-slack-integration-server); constructor from the
 * Jira 7 Javadoc. The body here serves the local host only.
 */
public class UserIsAdminCondition extends AbstractWebCondition {

    private final GlobalPermissionManager permissions;

    public UserIsAdminCondition(GlobalPermissionManager permissions) {
        this.permissions = permissions;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
        return user != null && permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
    }
}
