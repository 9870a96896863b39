package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.sandbox.desk.event.Events;
import io.listeningpost.sandbox.desk.search.Index;
import io.listeningpost.sandbox.desk.select.SelectFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores the words that were set on an issue. As in Jira the history keeps the old and the new text of each changed field, and an update
 * that nobody is told of is not indexed either.
 */
public final class Editing {

    private final Issues issues;
    private final History history;
    private final Index index;
    private final Events events;
    private final SelectFields fields;

    /** All that an update touches. */
    public Editing(Issues issues, History history, Index index, Events events, SelectFields fields) {
        this.issues = issues;
        this.history = history;
        this.index = index;
        this.events = events;
        this.fields = fields;
    }

    /** @throws IllegalArgumentException in Jira's words when a text is refused */
    void store(IssueRow before, DeskIssue changed, Optional<ApplicationUser> author, UpdateIssueRequest request,
            Supplier<DeskIssue> stored) {
        IssueRow after = changed.row();
        TextLimits.summary(after.summary()).or(() -> after.description().flatMap(TextLimits::text)).ifPresent(wrong -> {
            throw new IllegalArgumentException(wrong);
        });
        List<ChangeItemBean> items = new ArrayList<>();
        compare("summary", before.summary(), after.summary(), items);
        compare("description", before.description().orElse(null), after.description().orElse(null), items);
        compare("priority", before.priority(), after.priority(), items);
        compare("Component", before.components().orElse(null), after.components().orElse(null), items);
        compare("assignee", before.assignee().orElse(null), after.assignee().orElse(null), items);
        changed.chosen().forEach((field, option) ->
                compare(field.getFieldName(), fields.stored(before.id(), field.getId()).orElse(null), option.getValue(), items));
        if (items.isEmpty()) {
            return;
        }
        changed.chosen().forEach((field, option) -> fields.store(before.id(), field, option));
        issues.say(after);
        history.add(before.id(), author.map(ApplicationUser::getKey), items);
        if (request.getEventDispatchOption().isEventBeingSent()) {
            index.refresh(before.id());
            events.publish(new Changed(stored.get(), author, Optional.empty(), items));
        }
    }

    private static void compare(String field, @Nullable String before,
            @Nullable String after, List<ChangeItemBean> items) {
        if (!Objects.equals(before, after)) {
            items.add(new ChangeItemBean("jira", field, null, before, null, after));
        }
    }
}
