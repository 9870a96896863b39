package com.atlassian.jira;

/**
 * What the values of a field or function are.
 *
 * <p>Evidence: returned by a JQL function of a Jira 11.3 plugin (jira-scrum-poker).
 */
public interface JiraDataType {
}
