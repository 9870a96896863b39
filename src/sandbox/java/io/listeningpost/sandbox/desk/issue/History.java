package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Who changed what. Thread-safe. */
public final class History implements ChangeHistoryManager {

    private static final String JIRA = "jira";

    private final Sql sql;
    private final Clock clock;

    /** History in a database. */
    public History(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Writes one entry with its items. */
    void add(long issueId, Optional<String> author, List<ChangeItemBean> items) {
        sql.together(transaction -> {
            long change = transaction.insert("insert into SB_CHANGE (ISSUE_ID, AUTHOR, CREATED) values (?, ?, ?)", issueId, author,
                    clock.instant());
            items.forEach(item -> transaction.change(
                    "insert into SB_CHANGE_ITEM (CHANGE_ID, FIELD, OLD_ID, OLD_TEXT, NEW_ID, NEW_TEXT) values (?, ?, ?, ?, ?, ?)", change,
                    item.getField(), item.getFrom(), item.getFromString(), item.getTo(), item.getToString()));
            return change;
        });
    }

    /** The entries of an issue, oldest first. */
    public List<Change> of(long issueId) {
        return sql.list("select ID, AUTHOR, CREATED from SB_CHANGE where ISSUE_ID = ? order by ID", row ->
                new Change(row.number("ID"), row.maybe("AUTHOR"), row.moment("CREATED"), items(row.number("ID"))), issueId);
    }

    @Override
    public List<ChangeHistory> getChangeHistories(Issue issue) {
        return of(issue.getId()).stream().<ChangeHistory>map(PastChange::new).toList();
    }

    private List<ChangeItemBean> items(long change) {
        return sql.list("select * from SB_CHANGE_ITEM where CHANGE_ID = ? order by ID", History::item, change);
    }

    private static ChangeItemBean item(Row row) {
        return new ChangeItemBean(JIRA, row.text("FIELD"), row.maybe("OLD_ID").orElse(null), row.maybe("OLD_TEXT").orElse(null),
                row.maybe("NEW_ID").orElse(null), row.maybe("NEW_TEXT").orElse(null));
    }
}
