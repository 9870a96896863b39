package com.atlassian.jira.permission;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;

/**
 * The keys of Jira's own project permissions.
 *
 * <p>Evidence: BROWSE_PROJECTS, ADMINISTER_PROJECTS and EDIT_ISSUES used by a Jira 11 plugin
 * (atlassian-slack-integration-server); ADD_COMMENTS and TRANSITION_ISSUES from the Jira 7 API.
 */
public class ProjectPermissions {

    public static final ProjectPermissionKey ADMINISTER_PROJECTS = new ProjectPermissionKey("ADMINISTER_PROJECTS");
    public static final ProjectPermissionKey BROWSE_PROJECTS = new ProjectPermissionKey("BROWSE_PROJECTS");
    public static final ProjectPermissionKey EDIT_ISSUES = new ProjectPermissionKey("EDIT_ISSUES");
    public static final ProjectPermissionKey TRANSITION_ISSUES = new ProjectPermissionKey("TRANSITION_ISSUES");
    public static final ProjectPermissionKey ADD_COMMENTS = new ProjectPermissionKey("ADD_COMMENTS");

    private ProjectPermissions() {
    }
}
