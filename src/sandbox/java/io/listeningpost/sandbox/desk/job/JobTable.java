package io.listeningpost.sandbox.desk.job;

import com.atlassian.scheduler.config.RunMode;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.db.Sql.Command;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The jobs that run once per cluster, as rows of the database. Thread-safe. */
final class JobTable {

    private final Sql sql;

    JobTable(Sql sql) {
        this.sql = sql;
    }

    /** Adds or replaces a job. */
    void put(JobRow job) {
        String parameters = Parameters.write(job.parameters());
        sql.put(new Command("update SB_JOB set RUNNER = ?, INTERVAL_MS = ?, FIRST_RUN = ?, PARAMETERS = ?, NEXT_RUN = ?,"
                        + " VERSION = VERSION + 1 where JOB_ID = ?",
                        job.runner(), job.intervalMillis(), job.first(), parameters, job.next(), job.id()),
                new Command("insert into SB_JOB (JOB_ID, RUNNER, INTERVAL_MS, FIRST_RUN, PARAMETERS, NEXT_RUN, VERSION)"
                        + " values (?, ?, ?, ?, ?, ?, 0)",
                        job.id(), job.runner(), job.intervalMillis(), job.first(), parameters, job.next()));
    }

    boolean remove(String jobId) {
        return sql.change("delete from SB_JOB where JOB_ID = ?", jobId) == 1;
    }

    Optional<JobRow> find(String jobId) {
        return sql.first("select * from SB_JOB where JOB_ID = ?", JobTable::job, jobId);
    }

    List<JobRow> all() {
        return sql.list("select * from SB_JOB order by JOB_ID", JobTable::job);
    }

    List<JobRow> due(Instant now) {
        return sql.list("select * from SB_JOB where NEXT_RUN <= ? order by NEXT_RUN", JobTable::job, now);
    }

    /** Takes a run for this node by moving the job on; of several nodes one succeeds. */
    boolean claim(JobRow seen, Instant now) {
        return sql.change("update SB_JOB set NEXT_RUN = ?, VERSION = VERSION + 1 where JOB_ID = ? and VERSION = ?", seen.after(now),
                seen.id(), seen.version()) == 1;
    }

    private static JobRow job(Row row) {
        return new JobRow(row.text("JOB_ID"), row.text("RUNNER"), RunMode.RUN_ONCE_PER_CLUSTER, row.number("INTERVAL_MS"),
                row.maybeMoment("FIRST_RUN"), Parameters.read(row.text("PARAMETERS")), row.maybeMoment("NEXT_RUN"), row.number("VERSION"));
    }
}
