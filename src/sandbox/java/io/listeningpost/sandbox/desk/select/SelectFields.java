package io.listeningpost.sandbox.desk.select;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.field.CustomFields;
import io.listeningpost.sandbox.desk.project.Projects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields, what they offer, and what is chosen on issues. Thread-safe. */
public final class SelectFields implements CustomFieldManager, OptionsManager {

    private final Sql sql;
    private final List<SelectField> fields;
    private final CustomFields others;

    /** The fields of a new Jira, beside those of plugins' types; the support project has them all. */
    public SelectFields(Sql sql, Projects projects, CustomFields others) {
        this.sql = sql;
        this.others = others;
        List<Long> support = projects.all().stream().filter(project -> project.key().equals("SUP")).map(project -> project.id()).toList();
        List<Long> everywhere = projects.all().stream().map(project -> project.id()).toList();
        this.fields = List.of(
                new SelectField("customfield_10050", "Support team", "select", support, List.of(new SelectOption("Blue team", false),
                        new SelectOption("Green team", false), new SelectOption("Night shift", true))),
                new SelectField("customfield_10051", "Season", "radiobuttons", everywhere,
                        List.of(new SelectOption("Summer", false), new SelectOption("Winter", false))),
                new SelectField("customfield_10052", "Order number", "textfield", everywhere, List.of()));
    }

    @Override
    public List<CustomField> getCustomFieldObjects() {
        return Stream.<CustomField>concat(fields.stream(), others.all().stream()).toList();
    }

    @Override
    public @Nullable CustomField getCustomFieldObject(String id) {
        return getCustomFieldObjects().stream().filter(field -> field.getId().equals(id)).findFirst().orElse(null);
    }

    @Override
    public Options getOptions(FieldConfig config) {
        return new OptionList(((SelectField.Config) config).field().options());
    }

    /** What is chosen on an issue, by the name of the field. */
    public Map<String, String> chosen(long issueId) {
        Map<String, String> chosen = new LinkedHashMap<>();
        fields.forEach(field -> stored(issueId, field.id()).ifPresent(value -> chosen.put(field.name(), value)));
        return chosen;
    }

    /** What is chosen in a field; empty for nothing. */
    public Optional<String> stored(long issueId, String field) {
        return sql.first("select CHOSEN from SB_SELECTED where ISSUE_ID = ? and FIELD_ID = ?", row -> row.text("CHOSEN"), issueId, field);
    }

    /**
     * Chooses an entry.
     *
     * @throws IllegalArgumentException in Jira's words when it is none of the field
     */
    public void store(long issueId, CustomField field, Option option) {
        if (!(field instanceof SelectField known) || !known.options().contains(option)) {
            throw new IllegalArgumentException("Invalid value passed for customfield '" + field.getName() + "'");
        }
        sql.together(transaction -> {
            transaction.change("delete from SB_SELECTED where ISSUE_ID = ? and FIELD_ID = ?", issueId, field.getId());
            return transaction.change("insert into SB_SELECTED (ISSUE_ID, FIELD_ID, CHOSEN) values (?, ?, ?)", issueId, field.getId(),
                    option.getValue());
        });
    }
}
