package com.atlassian.jira.user;

/**
 * A user of Jira. The key never changes, the user name may.
 *
 * <p>Evidence: used throughout by a Jira 11 plugin (atlassian-slack-integration-server): key, user name, display name,
 * active; getName and getEmailAddress from Jira 7.13.0 bytecode.
 */
public interface ApplicationUser {

    String getKey();

    String getUsername();

    String getName();

    String getDisplayName();

    String getEmailAddress();

    boolean isActive();
}
