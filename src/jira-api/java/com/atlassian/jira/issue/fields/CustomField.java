package com.atlassian.jira.issue.fields;

/**
 * A custom field that an administrator made.
 *
 * <p>Evidence: imported and handed on by a Jira 11.3 plugin (jira-scrum-poker); getId and getName, which only the local host calls, from
 * the Jira 7 API.
 */
public interface CustomField {

    String getId();

    String getName();
}
