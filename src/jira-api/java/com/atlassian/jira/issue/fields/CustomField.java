package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.config.FieldConfig;

/**
 * A custom field that an administrator made.
 *
 * <p>Evidence: handed on, and all of these called but getName, by a Jira 11.3 plugin (jira-scrum-poker); getName, which only the local host
 * calls, from the Jira 7 API.
 */
public interface CustomField {

    String getId();

    String getName();

    String getFieldName();

    CustomFieldType<?, ?> getCustomFieldType();

    /** Null where the field is not for such issues. */
    FieldConfig getRelevantConfig(Issue issue);
}
