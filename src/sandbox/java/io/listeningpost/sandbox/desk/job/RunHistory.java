package io.listeningpost.sandbox.desk.job;

import com.atlassian.scheduler.status.RunOutcome;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import java.time.Duration;
import java.util.List;

/** The last runs of every job. Thread-safe. */
public final class RunHistory {

    private static final int KEPT = 50;

    private final Sql sql;

    RunHistory(Sql sql) {
        this.sql = sql;
    }

    void add(Run run) {
        sql.change("insert into SB_JOB_RUN (JOB_ID, NODE, STARTED, MILLIS, OUTCOME, MESSAGE) values (?, ?, ?, ?, ?, ?)", run.jobId(),
                run.node(), run.started(), run.took().toMillis(), run.outcome(), run.message());
        sql.first("select ID from SB_JOB_RUN where JOB_ID = ? order by ID desc limit 1 offset ?", row -> row.number("ID"), run.jobId(),
                        KEPT)
                .ifPresent(old -> sql.change("delete from SB_JOB_RUN where JOB_ID = ? and ID <= ?", run.jobId(), old));
    }

    /** The runs of a job, newest first. */
    public List<Run> of(String jobId) {
        return sql.list("select * from SB_JOB_RUN where JOB_ID = ? order by ID desc", RunHistory::run, jobId);
    }

    private static Run run(Row row) {
        return new Run(row.text("JOB_ID"), row.text("NODE"), row.moment("STARTED"), Duration.ofMillis(row.number("MILLIS")),
                RunOutcome.valueOf(row.text("OUTCOME")), row.maybe("MESSAGE"));
    }
}
