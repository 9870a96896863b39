package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;

/**
 * The custom fields that administrators made.
 *
 * <p>Evidence: both called by a Jira 11.3 plugin (jira-scrum-poker).
 */
public interface CustomFieldManager {

    List<CustomField> getCustomFieldObjects();

    /** Null when there is none with this id, such as {@code customfield_10100}. */
    CustomField getCustomFieldObject(String id);
}
