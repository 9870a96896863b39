package io.listeningpost.jira.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.ofbiz.OfBizDelegator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Words that Jira's change history keeps: every update leaves the old text there, and no service of Jira takes it out. What is left is the
 * table itself, by Jira's own entity model. Who changed which field when stays.
 */
final class PastWords {

    private final ChangeHistoryManager history;
    private final OfBizDelegator tables;

    PastWords(ChangeHistoryManager history, OfBizDelegator tables) {
        this.history = history;
        this.tables = tables;
    }

    /**
     * Puts a mark in place of every text that has to go.
     *
     * @param goes asked with the name of a field and one of its texts
     * @return whether there was any
     */
    boolean clean(Issue issue, BiPredicate<String, String> goes, String mark) {
        boolean found = false;
        for (ChangeHistory change : history.getChangeHistories(issue)) {
            for (ChangeItemBean item : change.getChangeItemBeans()) {
                Map<String, String> marks = new HashMap<>();
                collect("oldvalue", item.getFrom(), item, goes, mark, marks);
                collect("oldstring", item.getFromString(), item, goes, mark, marks);
                collect("newvalue", item.getTo(), item, goes, mark, marks);
                collect("newstring", item.getToString(), item, goes, mark, marks);
                if (!marks.isEmpty()) {
                    Map<String, Object> where = Map.of("group", change.getId(), "field", item.getField());
                    if (tables.bulkUpdateByAnd("ChangeItem", marks, where) == 0) {
                        throw new IllegalStateException("Jira has no item " + where + " to clean");
                    }
                    found = true;
                }
            }
        }
        return found;
    }

    /** Whether somebody gave the field another text since the issue was created. */
    boolean changed(Issue issue, String field) {
        return history.getChangeHistories(issue).stream().flatMap(change -> change.getChangeItemBeans().stream())
                .anyMatch(item -> item.getField().equalsIgnoreCase(field));
    }

    private static void collect(String column, @Nullable String text, ChangeItemBean item, BiPredicate<String, String> goes, String mark,
            Map<String, String> marks) {
        if (text != null && !Objects.equals(text, mark) && goes.test(item.getField(), text)) {
            marks.put(column, mark);
        }
    }
}
