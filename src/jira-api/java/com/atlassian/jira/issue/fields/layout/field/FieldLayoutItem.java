package com.atlassian.jira.issue.fields.layout.field;

/**
 * How a field stands in a field configuration; handed through, never asked.
 *
 * <p>Evidence: imported and handed on by a Jira 11.3 plugin (jira-scrum-poker); that CustomFieldType.getVelocityParameters takes it, from
 * public plugins up to Jira 9 and the Jira 7 Javadoc.
 */
public interface FieldLayoutItem {
}
