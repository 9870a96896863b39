package io.listeningpost.sandbox.desk.page;

import com.atlassian.scheduler.config.IntervalScheduleInfo;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.status.JobDetails;
import io.listeningpost.sandbox.desk.job.Run;
import io.listeningpost.sandbox.host.PageShell;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /secure/admin/SchedulerDetails.jspa}: the jobs, when they run, what came of it, and a button for people who watch. */
final class SchedulerPage extends DeskPage {

    static final String PATH = "/secure/admin/SchedulerDetails.jspa";
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    SchedulerPage(Stage stage, PageShell shell) {
        super(stage, shell);
    }

    @Override
    void show(Visit visit) throws IOException {
        List<JobDetails> jobs = stage.scheduler().jobs();
        writeAdmin(visit, "Scheduler details", "scheduler_details", "<h1>Scheduler details</h1><p class=\"desk-quiet\">Jobs run in whole "
                + "minutes on four threads. Run now is for people who watch; Jira itself has no such button.</p>"
                + (jobs.isEmpty() ? "<p class=\"desk-quiet\">Nothing is scheduled.</p>"
                : jobs.stream().map(job -> job(visit, job)).collect(Collectors.joining())));
    }

    @Override
    void act(Visit visit) throws IOException {
        stage.scheduler().runNow(JobId.of(visit.parameter("job")));
        visit.redirect(PATH);
    }

    private String job(Visit visit, JobDetails job) {
        String id = String.valueOf(job.getJobId());
        return """
                <section class="desk-job"><h2>%1$s</h2><form method="post" action="%2$s">%3$s<input type="hidden" name="job" value="%1$s">
                <button class="aui-button" type="submit" aria-label="Run %1$s now">Run now</button></form>
                <div id="job-%4$s" data-live>%5$s%6$s</div></section>
                """.formatted(Markup.escape(id), visit.to(PATH), visit.token(), Integer.toHexString(id.hashCode()), Markup.details(
                "Runner", Markup.escape(String.valueOf(job.getJobRunnerKey())) + (job.isRunnable() ? ""
                        : " <span class=\"aui-lozenge aui-lozenge-error\">unavailable on this node</span>"),
                "Every", interval(job.getSchedule().getIntervalScheduleInfo()),
                "Next run", Optional.ofNullable(job.getNextRunTime()).map(next -> Markup.time(next.toInstant())).orElse("never")),
                runs(stage.scheduler().history().of(id)));
    }

    private static String interval(IntervalScheduleInfo interval) {
        Duration duration = Duration.ofMillis(interval.getIntervalInMillis());
        return duration.isZero() ? "once" : duration.toMinutes() + (duration.toMinutes() == 1 ? " minute" : " minutes");
    }

    private static String runs(List<Run> runs) {
        if (runs.isEmpty()) {
            return "<p class=\"desk-quiet\">It has not run yet.</p>";
        }
        return "<div class=\"desk-scroll\"><table class=\"aui\"><thead><tr><th scope=\"col\">Started</th><th scope=\"col\">Took</th>"
                + "<th scope=\"col\">Node</th><th scope=\"col\">Outcome</th><th scope=\"col\">Message</th></tr></thead><tbody>"
                + runs.stream().limit(SHOWN).map(run -> "<tr><td>%s</td><td>%d ms</td><td>%s</td><td>%s</td><td>%s</td></tr>".formatted(
                Markup.time(run.started()), run.took().toMillis(), Markup.escape(run.node()), run.outcome(),
                Markup.escape(run.message().orElse("")))).collect(Collectors.joining()) + "</tbody></table></div>";
    }
}
