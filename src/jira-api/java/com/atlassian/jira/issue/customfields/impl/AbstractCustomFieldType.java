package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import java.util.HashMap;
import java.util.Map;

/**
 * What types of custom fields share.
 *
 * <p>Evidence: superclass of types of Jira Software 11.1.0 (its Javadoc: SprintCFType). The body here serves the local host only.
 */
public abstract class AbstractCustomFieldType<T, S> implements CustomFieldType<T, S> {

    @Override
    public String getKey() {
        return "";
    }

    @Override
    public Map<String, Object> getVelocityParameters(Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem) {
        return new HashMap<>();
    }
}
