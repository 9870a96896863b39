package io.listeningpost.sandbox.desk.issue;

import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.project.Projects;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of issues. Thread-safe; every call commits on its own. */
public final class Issues {

    private static final String MEDIUM = "3";

    private final Sql sql;
    private final Clock clock;

    /** Issues of a database. */
    public Issues(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Inserts an issue and gives it the next key of its project. */
    public IssueRow create(NewIssue fresh) {
        Instant now = clock.instant();
        long id = sql.together(transaction -> {
            long number = Projects.nextNumber(transaction, fresh.projectId());
            return transaction.insert("insert into SB_ISSUE (PROJECT_ID, NUM, ISSUE_KEY, ISSUE_TYPE, SUMMARY, DESCRIPTION, REPORTER,"
                    + " CREATOR, STATUS, PRIORITY, CREATED, UPDATED, REQUEST_TYPE, CHANNEL)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    fresh.projectId(), number, fresh.projectKey() + "-" + number, fresh.issueType(), fresh.summary(), fresh.description(),
                    fresh.reporter(), fresh.creator(), fresh.status(), MEDIUM, now, now, fresh.requestType(), fresh.channel());
        });
        return byId(id).orElseThrow();
    }

    /** The issue with an id. */
    public Optional<IssueRow> byId(@Nullable Long id) {
        return id == null ? Optional.empty() : sql.first("select * from SB_ISSUE where ID = ?", IssueRow::of, id);
    }

    /** The issues with these ids, in no order. */
    List<IssueRow> byIds(List<Long> ids) {
        return ids.isEmpty() ? List.of() : sql.list("select * from SB_ISSUE where ID in (" + String.join(", ",
                ids.stream().map(String::valueOf).toList()) + ")", IssueRow::of);
    }

    /** The issue with a key, in any case. */
    public Optional<IssueRow> byKey(@Nullable String key) {
        return key == null ? Optional.empty()
                : sql.first("select * from SB_ISSUE where ISSUE_KEY = ?", IssueRow::of, key.strip().toUpperCase(Locale.ROOT));
    }

    /** The requests somebody reported, newest first. */
    public List<IssueRow> reportedBy(String userKey) {
        return sql.list("select * from SB_ISSUE where REPORTER = ? and REQUEST_TYPE is not null order by ID desc", IssueRow::of, userKey);
    }

    /** Moves an issue if it still stands where the caller saw it; answers whether it did. */
    boolean move(IssueRow seen, String status, Optional<String> resolution) {
        Instant now = clock.instant();
        Optional<Instant> resolved = resolution.isEmpty() ? Optional.empty() : Optional.of(seen.resolved().orElse(now));
        return sql.change("update SB_ISSUE set STATUS = ?, RESOLUTION = ?, RESOLVED = ?, UPDATED = ? where ID = ? and STATUS = ?", status,
                resolution, resolved, now, seen.id(), seen.status()) == 1;
    }

    /** Stores other words. */
    void say(IssueRow row) {
        sql.change("update SB_ISSUE set SUMMARY = ?, DESCRIPTION = ?, PRIORITY = ?, ASSIGNEE = ?, COMPONENTS = ?, UPDATED = ? where ID = ?",
                row.summary(), row.description(), row.priority(), row.assignee(), row.components(), clock.instant(), row.id());
    }

    /** Notes that something about the issue changed now. */
    void touch(long issueId) {
        sql.change("update SB_ISSUE set UPDATED = ? where ID = ?", clock.instant(), issueId);
    }

    /** Takes an issue away with all that hangs on it, as an administrator's Delete does. */
    public void delete(long issueId) {
        sql.together(transaction -> {
            transaction.change("delete from SB_PROPERTY where ENTITY_NAME = 'CommentProperty'"
                    + " and ENTITY_ID in (select ID from SB_COMMENT where ISSUE_ID = ?)", issueId);
            transaction.change("delete from SB_PROPERTY where ENTITY_NAME = 'IssueProperty' and ENTITY_ID = ?", issueId);
            transaction.change("delete from SB_CHANGE_ITEM where CHANGE_ID in (select ID from SB_CHANGE where ISSUE_ID = ?)", issueId);
            for (String table : List.of("SB_CHANGE", "SB_COMMENT", "SB_REMOTE_LINK", "SB_ATTACHMENT", "SB_INDEX", "SB_SELECTED")) {
                transaction.change("delete from " + table + " where ISSUE_ID = ?", issueId);
            }
            return transaction.change("delete from SB_ISSUE where ID = ?", issueId);
        });
    }
}
