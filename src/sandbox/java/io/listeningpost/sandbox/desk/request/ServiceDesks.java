package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.project.Project;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import java.util.List;
import java.util.Optional;

/** The service desks, without asking for permission. Thread-safe. */
public final class ServiceDesks implements ServiceDeskManager {

    private static final String COLUMNS = "select D.ID, D.PROJECT_ID, P.TITLE from SB_DESK D join SB_PROJECT P on P.ID = D.PROJECT_ID ";

    private final Sql sql;

    /** Service desks of a database. */
    public ServiceDesks(Sql sql) {
        this.sql = sql;
    }

    /** Adds the service desk and its request types where they are missing. */
    public static void seed(Sql sql) {
        if (sql.count("select count(*) as N from SB_DESK") == 0) {
            sql.change("insert into SB_DESK (ID, PROJECT_ID) values (1, 10000)");
            type(sql, 10, "Complaint", "Something went wrong and we want to know");
            type(sql, 11, "Question", "Ask us anything about an order or a product");
            type(sql, 12, "Praise", "Tell us what went well");
        }
    }

    private static void type(Sql sql, int id, String title, String about) {
        sql.change("insert into SB_REQUEST_TYPE (ID, DESK_ID, TITLE, ABOUT, ISSUE_TYPE) values (?, 1, ?, ?, 'Service Request')", id, title,
                about);
    }

    /** All of them, by id. */
    List<DeskOfProject> all() {
        return sql.list(COLUMNS + "order by D.ID", ServiceDesks::desk);
    }

    /** The service desk of a project. */
    public Optional<DeskOfProject> ofProject(long projectId) {
        return sql.first(COLUMNS + "where D.PROJECT_ID = ?", ServiceDesks::desk, projectId);
    }

    /** The service desk with an id. */
    public Optional<DeskOfProject> byId(int id) {
        return sql.first(COLUMNS + "where D.ID = ?", ServiceDesks::desk, id);
    }

    @Override
    public ServiceDesk getServiceDeskForProject(Project project) {
        return ofProject(project.getId()).orElseThrow(() -> Refusals.missing("sd.project.servicedesk.not.found",
                "The project " + project.getKey() + " has no service desk."));
    }

    @Override
    public ServiceDesk getServiceDeskById(int serviceDeskId) {
        return byId(serviceDeskId).orElseThrow(() -> Refusals.missing("sd.servicedesk.not.found",
                "There is no service desk with the id " + serviceDeskId + "."));
    }

    private static DeskOfProject desk(Row row) {
        return new DeskOfProject((int) row.number("ID"), row.number("PROJECT_ID"), row.text("TITLE"));
    }
}
