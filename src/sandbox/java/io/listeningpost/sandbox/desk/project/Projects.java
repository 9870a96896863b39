package io.listeningpost.sandbox.desk.project;

import com.atlassian.jira.project.ProjectManager;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The projects. Thread-safe. */
public final class Projects implements ProjectManager {

    private static final String COLUMNS = "select ID, PKEY, TITLE, ABOUT from SB_PROJECT ";

    private final Sql sql;

    /** Projects of a database. */
    public Projects(Sql sql) {
        this.sql = sql;
    }

    /** Adds the projects that are missing: SUP with a service desk, OPS without and with one issue to look at. */
    public static void seed(Sql sql, Instant now) {
        seed(sql, 10000, "SUP", "Acme Support", "Where Acme's customers ask for help", 0);
        if (seed(sql, 10001, "OPS", "Acme Operations", "Work that customers do not see", 1)) {
            sql.change("insert into SB_ISSUE (PROJECT_ID, NUM, ISSUE_KEY, ISSUE_TYPE, SUMMARY, DESCRIPTION, REPORTER, CREATOR, STATUS,"
                    + " PRIORITY, CREATED, UPDATED) values (10001, 1, 'OPS-1', 'Task', 'Renew the certificate of the shop',"
                    + " 'It runs out at the end of the month.', 'admin', 'admin', ?, '3', ?, ?)", Statuses.TO_DO, now, now);
        }
    }

    private static boolean seed(Sql sql, long id, String key, String name, String about, long issues) {
        return sql.count("select count(*) as N from SB_PROJECT where ID = ?", id) == 0
                && sql.change("insert into SB_PROJECT (ID, PKEY, TITLE, ABOUT, LEADER, COUNTER) values (?, ?, ?, ?, 'admin', ?)", id, key,
                        name, about, issues) == 1;
    }

    /** All of them, by key. */
    public List<DeskProject> all() {
        return sql.list(COLUMNS + "order by PKEY", Projects::project);
    }

    /** The project with an id. */
    public Optional<DeskProject> byId(long id) {
        return sql.first(COLUMNS + "where ID = ?", Projects::project, id);
    }

    /** The project with a key, in any case. */
    public Optional<DeskProject> byKey(@Nullable String key) {
        return key == null ? Optional.empty() : sql.first(COLUMNS + "where PKEY = ?", Projects::project, key.toUpperCase(Locale.ROOT));
    }

    /** The next issue number of a project; never the same twice. To be called inside the transaction that inserts the issue. */
    public static long nextNumber(Sql transaction, long projectId) {
        transaction.change("update SB_PROJECT set COUNTER = COUNTER + 1 where ID = ?", projectId);
        return transaction.count("select COUNTER as N from SB_PROJECT where ID = ?", projectId);
    }

    @Override
    public @Nullable DeskProject getProjectObj(@Nullable Long id) {
        return id == null ? null : byId(id).orElse(null);
    }

    @Override
    public @Nullable DeskProject getProjectByCurrentKey(@Nullable String projectKey) {
        return byKey(projectKey).orElse(null);
    }

    @Override
    public long getCurrentCounterForProject(@Nullable Long id) {
        return id == null ? 0 : sql.first("select COUNTER from SB_PROJECT where ID = ?", row -> row.number("COUNTER"), id).orElse(0L);
    }

    private static DeskProject project(Row row) {
        return new DeskProject(row.number("ID"), row.text("PKEY"), row.text("TITLE"), row.text("ABOUT"));
    }
}
