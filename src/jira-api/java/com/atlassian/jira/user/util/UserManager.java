package com.atlassian.jira.user.util;

import com.atlassian.jira.user.ApplicationUser;

/**
 * Finds users.
 *
 * <p>Evidence: getUserByKey called by a Jira 11 plugin (atlassian-slack-integration-server); getUserByName from Jira
 * 7.13.0 bytecode.
 */
public interface UserManager {

    /** Null when there is no such user. */
    ApplicationUser getUserByKey(String userKey);

    /** Null when there is no such user. */
    ApplicationUser getUserByName(String userName);
}
