package io.listeningpost.jira.request;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import io.listeningpost.settings.DetailCatalog.Detail;
import io.listeningpost.settings.FieldValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Teams as Jira administrators keep them in a select list: the fields, what they offer on an issue, and setting one. Jira's own field of
 * teams belongs to another app, whose classes nobody may count on. Thread-safe.
 */
final class RequestTeams {

    private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final Set<String> LISTS = Set.of(SYSTEM + "select", SYSTEM + "radiobuttons");

    private final CustomFieldManager fields;
    private final OptionsManager options;

    RequestTeams(CustomFieldManager fields, OptionsManager options) {
        this.fields = fields;
        this.options = options;
    }

    /** By name. */
    List<Detail> fields() {
        return fields.getCustomFieldObjects().stream().filter(RequestTeams::isList)
                .map(field -> new Detail(field.getId(), field.getFieldName())).sorted(Comparator.comparing(Detail::name)).toList();
    }

    /** What can be chosen in such a field on this issue, in its order. */
    List<String> offered(String field, Issue issue) {
        return list(field).flatMap(known -> options(known, issue)).map(all -> all.stream()
                .filter(option -> !Boolean.TRUE.equals(option.getDisabled())).map(Option::getValue).toList()).orElse(List.of());
    }

    /**
     * Sets it on the issue, which is stored by whoever asked for that.
     *
     * @throws IllegalArgumentException naming what this issue does not have
     */
    void set(MutableIssue issue, FieldValue team) {
        CustomField field = list(team.field()).orElseThrow(() ->
                new IllegalArgumentException("there is no select list " + team.field() + " for the team"));
        Option option = options(field, issue).map(all -> all.getOptionForValue(team.value(), null)).orElseThrow(() ->
                new IllegalArgumentException("the field " + field.getFieldName() + " of " + issue.getKey() + " offers no team "
                        + team.value()));
        issue.setCustomFieldValue(field, option);
    }

    private Optional<CustomField> list(String id) {
        return Optional.ofNullable(fields.getCustomFieldObject(id)).filter(RequestTeams::isList);
    }

    private Optional<Options> options(CustomField field, Issue issue) {
        FieldConfig config = field.getRelevantConfig(issue);
        return config == null ? Optional.empty() : Optional.ofNullable(options.getOptions(config));
    }

    private static boolean isList(CustomField field) {
        return LISTS.contains(field.getCustomFieldType().getKey());
    }
}
