package com.atlassian.jira.jql.query;

import com.atlassian.jira.user.ApplicationUser;

/**
 * For whom a query is made.
 *
 * <p>Evidence: parameter of a JQL function of a Jira 11.3 plugin (jira-scrum-poker); getApplicationUser from Jira's own Javadoc
 * (docs.atlassian.com/jira/server), called by JQL functions of plugins up to Jira 8.
 */
public interface QueryCreationContext {

    /** Null for somebody who is not logged in. */
    ApplicationUser getApplicationUser();
}
