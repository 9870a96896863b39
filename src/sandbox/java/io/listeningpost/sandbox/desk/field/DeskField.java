package io.listeningpost.sandbox.desk.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import io.listeningpost.sandbox.desk.db.Row;
import org.jspecify.annotations.Nullable;

/**
 * A custom field.
 *
 * @param type the complete key of its type, which may belong to a plugin that is not enabled now
 */
public record DeskField(long id, String type, String title) implements CustomField {

    static DeskField of(Row row) {
        return new DeskField(row.number("ID"), row.text("FIELD_TYPE"), row.text("TITLE"));
    }

    @Override
    public String getId() {
        return "customfield_" + id;
    }

    @Override
    public String getName() {
        return title;
    }

    @Override
    public String getFieldName() {
        return title;
    }

    /** Only its key; the host makes the type itself. */
    @Override
    public CustomFieldType<?, ?> getCustomFieldType() {
        return new TypeKey(type);
    }

    /** What is calculated is configured nowhere. */
    @Override
    public @Nullable FieldConfig getRelevantConfig(Issue issue) {
        return null;
    }
}
