package com.atlassian.jira.issue.fields.config;

/**
 * How a custom field is for some projects and issue types; handed on, never asked.
 *
 * <p>Evidence: handed from CustomField.getRelevantConfig to OptionsManager.getOptions by a Jira 11.3 plugin (jira-scrum-poker).
 */
public interface FieldConfig {
}
