package io.listeningpost.sandbox.desk.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import io.listeningpost.sandbox.desk.db.DatabaseFailure;
import io.listeningpost.sandbox.desk.db.Sql;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What searches on this node see of issues. An issue is as it was when it was last refreshed, so a property written since cannot be found
 * yet. Each refresh leaves a note for the other nodes, whose indexes follow late. Thread-safe.
 */
public final class Index implements IssueIndexingService {

    private final Sql sql;
    private final Function<Sql, IndexedIssue> reader;
    private final String node;
    private final Clock clock;

    /** @param paths the paths of properties that plugins declared, asked at every refresh */
    public Index(Sql sql, DeclaredPaths paths, String node, Clock clock) {
        this.sql = sql;
        this.reader = transaction -> new IndexedIssue(transaction, paths);
        this.node = node;
        this.clock = clock;
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

    /** Makes searches on this node see an issue as it is now, and those on others soon; a deleted one disappears. */
    public void refresh(long issueId) {
        sql.together(transaction -> {
            transaction.change("insert into SB_STALE (NODE, ISSUE_ID, SINCE)"
                    + " select NODE, cast(? as bigint), cast(? as bigint) from SB_NODE where NODE <> ?", issueId, clock.instant(), node);
            return write(transaction, issueId);
        });
    }

    /** Refreshes what was never indexed here, because a node died in between or this one is new; answers how many. */
    public int refreshMissing() {
        return refresh(sql.list("select ID from SB_ISSUE where ID not in (select ISSUE_ID from SB_INDEX where NODE = ?)",
                row -> row.number("ID"), node));
    }

    /** Refreshes every issue, as an administrator's re-index does; answers how many. */
    public int refreshAll() {
        return refresh(sql.list("select ID from SB_ISSUE order by ID", row -> row.number("ID")));
    }

    /** From now on other nodes leave their notes for this one too. */
    void join() {
        sql.put(new Sql.Command("update SB_NODE set NODE = ? where NODE = ?", node, node),
                new Sql.Command("insert into SB_NODE (NODE) values (?)", node));
    }

    /** Follows the notes that other nodes left until a moment; answers how many issues are up to date again. */
    int follow(long untilMillis) {
        Map<Long, List<Note>> notes = sql.list("select ID, ISSUE_ID from SB_STALE where NODE = ? and SINCE <= ? order by ID",
                row -> new Note(row.number("ID"), row.number("ISSUE_ID")), node, untilMillis).stream()
                .collect(Collectors.groupingBy(Note::issueId, LinkedHashMap::new, Collectors.toList()));
        notes.forEach((issue, about) -> sql.together(transaction -> {
            // first, so that what is noted from here on is followed the next time
            about.forEach(note -> transaction.change("delete from SB_STALE where ID = ?", note.id()));
            return write(transaction, issue);
        }));
        return notes.size();
    }

    private int write(Sql transaction, long issueId) {
        Optional<Long> locked = transaction.first("select ID from SB_ISSUE where ID = ? for update", row -> row.number("ID"), issueId);
        transaction.change("delete from SB_INDEX where NODE = ? and ISSUE_ID = ?", node, issueId);
        List<Entry> entries = locked.map(id -> reader.apply(transaction).entries(id)).orElse(List.of());
        transaction.changeAll("insert into SB_INDEX (NODE, ISSUE_ID, FIELD, TERM, NUM, WORDS) values (?, ?, ?, ?, ?, ?)", entries.stream()
                .map(entry -> new Object[] {node, issueId, entry.field(), entry.term(), entry.number(), entry.words()}).toList());
        return entries.size();
    }

    private int refresh(List<Long> ids) {
        ids.forEach(this::refresh);
        return ids.size();
    }

    private record Note(long id, long issueId) {
    }
}
