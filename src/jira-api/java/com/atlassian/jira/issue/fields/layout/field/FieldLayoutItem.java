package com.atlassian.jira.issue.fields.layout.field;

/**
 * How a field stands in a field configuration; handed through, never asked.
 *
 * <p>Unproven on Jira 11: a parameter of CustomFieldType.getVelocityParameters in public plugins up to Jira 9 and in the Jira 7 Javadoc.
 */
public interface FieldLayoutItem {
}
