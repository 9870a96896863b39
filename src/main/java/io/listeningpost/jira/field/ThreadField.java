package io.listeningpost.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.CalculatedCFType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import io.listeningpost.conversation.ThreadFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that tells one fact of a request's thread. It is read from the request each time, stored by nobody, and nobody can write it;
 * it has no value on an issue without thread. Everybody sees it who sees issue and field: it tells what the aliases of JQL tell them.
 *
 * <p>Its value is the fact as JQL compares it, the same for every reader; its templates show it in words. They get strings and call
 * nothing, and Jira escapes what they print.
 */
public abstract class ThreadField extends CalculatedCFType<String, String> {

    private final FieldFacts facts;

    ThreadField(FieldFacts facts) {
        this.facts = facts;
    }

    /** Empty when this is not known of the thread. */
    abstract Optional<Cell> cell(ThreadFacts thread);

    @Override
    public final @Nullable String getValueFromIssue(@Nullable CustomField field, @Nullable Issue issue) {
        return facts.cell(issue, this::cell).map(Cell::value).orElse(null);
    }

    @Override
    public final String getStringFromSingularObject(String value) {
        return value;
    }

    @Override
    public final String getSingularObjectFromString(String text) {
        return text;
    }

    @Override
    public final Map<String, Object> getVelocityParameters(
            @Nullable Issue issue, @Nullable CustomField field, @Nullable FieldLayoutItem layout) {
        @Nullable Map<String, Object> given = super.getVelocityParameters(issue, field, layout);
        Map<String, Object> all = given == null ? new HashMap<>() : new HashMap<>(given);
        facts.cell(issue, this::cell).ifPresent(cell -> all.putAll(Map.of(
                "listeningPostValue", cell.value(), "listeningPostText", cell.text(), "listeningPostLook", cell.look())));
        return all;
    }
}
