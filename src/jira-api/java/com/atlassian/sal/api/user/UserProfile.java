package com.atlassian.sal.api.user;

/**
 * A user as the product shows them.
 *
 * <p>Evidence: getUserKey called by a Jira 11 plugin (atlassian-slack-integration-server); getUsername and getFullName
 * from the SAL API.
 */
public interface UserProfile {

    UserKey getUserKey();

    String getUsername();

    String getFullName();
}
