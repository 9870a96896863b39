package com.atlassian.sal.api.user;

/**
 * A user as the product shows them.
 *
 * <p>Evidence: called by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface UserProfile {

    UserKey getUserKey();

    String getUsername();

    String getFullName();
}
