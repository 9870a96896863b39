package com.atlassian.query.clause;

/**
 * A comparison in a query.
 *
 * <p>Evidence: parameter of a JQL function of a Jira 11.3 plugin (jira-scrum-poker).
 */
public interface TerminalClause {
}
