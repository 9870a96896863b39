package com.atlassian.jira.security.plugin;

import java.util.Objects;

/**
 * The name of a project permission.
 *
 * <p>Evidence: its constants passed by a Jira 11 plugin (atlassian-slack-integration-server); members from the Jira 7
 * API.
 */
public final class ProjectPermissionKey {

    private final String permissionKey;

    public ProjectPermissionKey(String permissionKey) {
        this.permissionKey = Objects.requireNonNull(permissionKey);
    }

    public String permissionKey() {
        return permissionKey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectPermissionKey that && permissionKey.equals(that.permissionKey);
    }

    @Override
    public int hashCode() {
        return permissionKey.hashCode();
    }

    @Override
    public String toString() {
        return permissionKey;
    }
}
