package com.atlassian.jira.issue.customfields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import java.util.Map;

/**
 * A type of custom fields: T is a value as it stands on an issue, S one of several such values.
 *
 * <p>Evidence: getKey called by a Jira 11.3 plugin (jira-scrum-poker); implemented by types of Jira Software 11.1.0 (its Javadoc:
 * SprintCFType); members from the Jira 7 Javadoc, where getSingularObjectFromString also declares an unchecked FieldValidationException.
 */
public interface CustomFieldType<T, S> {

    /** The complete key of its module. */
    String getKey();

    /** Null where the field has no value. */
    T getValueFromIssue(CustomField field, Issue issue);

    String getStringFromSingularObject(S singularObject);

    S getSingularObjectFromString(String string);

    /** What the templates of the type see besides the value; asked without an issue for the default value. */
    Map<String, Object> getVelocityParameters(Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem);
}
