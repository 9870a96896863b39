package io.listeningpost.sandbox.desk.select;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.impl.AbstractCustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of one of Jira's own types.
 *
 * @param type     the end of the key of its type
 * @param projects ids of the projects that have it
 */
record SelectField(String id, String name, String type, List<Long> projects, List<SelectOption> options) implements CustomField {

    private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";

    /** The field as the issues of one of its projects have it. */
    record Config(SelectField field) implements FieldConfig {
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getFieldName() {
        return name;
    }

    @Override
    public CustomFieldType<?, ?> getCustomFieldType() {
        return new Type();
    }

    @Override
    public @Nullable FieldConfig getRelevantConfig(Issue issue) {
        return projects.contains(issue.getProjectId()) ? new Config(this) : null;
    }

    private final class Type extends AbstractCustomFieldType<SelectOption, SelectOption> {

        @Override
        public String getKey() {
            return SYSTEM + type;
        }

        @Override
        public SelectOption getValueFromIssue(CustomField field, Issue issue) {
            throw new UnsupportedOperationException("The desk reads what is chosen from its table");
        }

        @Override
        public String getStringFromSingularObject(SelectOption chosen) {
            return chosen.getValue();
        }

        @Override
        public SelectOption getSingularObjectFromString(String value) {
            return options.stream().filter(option -> option.value().equals(value)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Invalid value '" + value + "' passed for customfield '" + name + "'"));
        }
    }
}
