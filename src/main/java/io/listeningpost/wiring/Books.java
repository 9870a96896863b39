package io.listeningpost.wiring;

import io.listeningpost.insight.Bookkeeping;
import io.listeningpost.intake.IntakeReport;
import io.listeningpost.intake.PollReport;
import io.listeningpost.jira.schedule.AccountWork;
import io.listeningpost.reply.DeliveryReport;

/** Lets the day book follow what is done for accounts. */
public final class Books {

    private Books() {
    }

    /** The same work, with the book opened before anything is heard or said, and counted after the last step. */
    public static AccountWork kept(Bookkeeping books, AccountWork work) {
        return new AccountWork(id -> {
            books.begins(id);
            PollReport report = work.poll().apply(id);
            if (report instanceof PollReport.Finished read && read.fresh() + read.changed() + read.malformed() > 0) {
                books.heard(id);
            }
            return report;
        }, (id, tenure) -> {
            IntakeReport report = work.intake().apply(id, tenure);
            if (report.finished() > 0) {
                books.heard(id);
            }
            books.postsWait(id, report.waiting());
            return report;
        }, work.recheck(), (id, tenure) -> {
            books.begins(id);
            DeliveryReport report = work.deliver().apply(id, tenure);
            books.ends(id, report.delivered() + report.dead() > 0, report.waiting());
            return report;
        }, work.hurry());
    }
}
