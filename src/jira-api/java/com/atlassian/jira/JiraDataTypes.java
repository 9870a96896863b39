package com.atlassian.jira;

/**
 * The kinds of values that JQL knows.
 *
 * <p>Evidence: ISSUE returned by a JQL function of a Jira 11.3 plugin (jira-scrum-poker). The body here serves the local host only.
 */
public final class JiraDataTypes {

    public static final JiraDataType ISSUE = new JiraDataType() { };

    private JiraDataTypes() {
    }
}
