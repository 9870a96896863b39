package io.listeningpost.sandbox.desk.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import io.listeningpost.sandbox.desk.db.DatabaseFailure;
import io.listeningpost.sandbox.desk.db.Sql;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What searches see of issues. An issue is as it was when it was last refreshed, so a property written since cannot be found yet.
 * Thread-safe.
 */
public final class Index implements IssueIndexingService {

    private final Sql sql;
    private final Function<Sql, IndexedIssue> reader;

    /** @param paths the paths of properties that plugins declared, asked at every refresh */
    public Index(Sql sql, DeclaredPaths paths) {
        this.sql = sql;
        this.reader = transaction -> new IndexedIssue(transaction, paths);
    }

    @Override
    public void reIndex(@Nullable Issue issue, IssueIndexingParams params) throws IndexException {
        if (issue == null || issue.getId() == null) {
            throw new IndexException("There is no issue to index");
        }
        try {
            refresh(issue.getId());
        } catch (DatabaseFailure refused) {
            throw new IndexException("Issue " + issue.getKey() + " could not be indexed: " + refused.getMessage());
        }
    }

    /** Makes searches see an issue as it is now; a deleted one disappears. */
    public void refresh(long issueId) {
        sql.together(transaction -> {
            Optional<Long> locked = transaction.first("select ID from SB_ISSUE where ID = ? for update", row -> row.number("ID"), issueId);
            transaction.change("delete from SB_INDEX where ISSUE_ID = ?", issueId);
            List<Entry> entries = locked.map(id -> reader.apply(transaction).entries(id)).orElse(List.of());
            entries.forEach(entry -> transaction.change("insert into SB_INDEX (ISSUE_ID, FIELD, TERM, NUM, WORDS) values (?, ?, ?, ?, ?)",
                    issueId, entry.field(), entry.term(), entry.number(), entry.words()));
            return entries.size();
        });
    }

    /** Refreshes what was never indexed, because the node died in between; answers how many. */
    public int refreshMissing() {
        return refresh(sql.list("select ID from SB_ISSUE where ID not in (select ISSUE_ID from SB_INDEX)", row -> row.number("ID")));
    }

    /** Refreshes every issue, as an administrator's re-index does; answers how many. */
    public int refreshAll() {
        return refresh(sql.list("select ID from SB_ISSUE order by ID", row -> row.number("ID")));
    }

    private int refresh(List<Long> ids) {
        ids.forEach(this::refresh);
        return ids.size();
    }
}
