package io.listeningpost.sandbox.desk.page;

import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.field.FieldId;
import com.atlassian.servicedesk.api.field.FieldInputValue;
import com.atlassian.servicedesk.api.request.CustomerRequestChannelSource;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.host.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /servicedesk/customer/portal/1}: what a customer sees. Their own requests, the public comments on them, a form for a new one.
 */
final class PortalPage extends DeskPage {

    static final String PATH = "/servicedesk/customer/portal/1";
    private static final long serialVersionUID = 1L;

    private final transient PortalView view;

    PortalPage(Stage stage, PageShell shell, String contextPath) {
        super(stage, shell);
        this.view = new PortalView(stage, contextPath);
    }

    @Override
    void show(Visit visit) throws IOException {
        if (visit.path().isEmpty()) {
            write(visit, "Help center", view.home(visit, "", "", "", ""));
            return;
        }
        Optional<DeskIssue> issue = own(visit);
        if (issue.isPresent()) {
            write(visit, issue.get().getSummary(), view.request(visit, issue.get(), "", ""));
        }
    }

    @Override
    void act(Visit visit) throws IOException {
        if (visit.path().isEmpty()) {
            raise(visit);
            return;
        }
        Optional<DeskIssue> issue = own(visit);
        if (issue.isPresent()) {
            String body = visit.parameter("comment").replace("\r\n", "\n");
            Optional<String> wrong = new Commenting(stage).add(visit.user(), issue.get(), body, true);
            if (wrong.isPresent()) {
                visit.response().setStatus(HttpServletResponse.SC_BAD_REQUEST);
                write(visit, issue.get().getSummary(), view.request(visit, issue.get(), wrong.get(), body));
            } else {
                visit.redirect(PATH + "/" + issue.get().getKey());
            }
        }
    }

    private void raise(Visit visit) throws IOException {
        String summary = visit.parameter("summary").strip();
        String description = visit.parameter("description").replace("\r\n", "\n");
        try {
            var raised = stage.requests().createCustomerRequest(visit.user(), stage.requests().newCreateBuilder()
                    .serviceDesk(stage.desks().getServiceDeskById(1))
                    .requestType(stage.types().byId(number(visit.parameter("type"))).orElse(null))
                    .fieldValue(FieldId.withId("summary"), FieldInputValue.withValue(summary))
                    .fieldValue(FieldId.withId("description"), FieldInputValue.withValue(description))
                    .customerRequestChannelSource(CustomerRequestChannelSource.withValue("portal")).build());
            visit.redirect(PATH + "/" + raised.getIssue().getKey());
        } catch (ServiceDeskServiceException refused) {
            visit.response().setStatus(HttpServletResponse.SC_BAD_REQUEST);
            write(visit, "Help center", view.home(visit, String.valueOf(refused.getMessage()), visit.parameter("type"), summary,
                    description));
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private Optional<DeskIssue> own(Visit visit) throws IOException {
        Optional<DeskIssue> issue = stage.book().byKey(visit.path())
                .filter(found -> found.row().requestType().isPresent() && stage.roles().isCustomer(visit.user(), found));
        if (issue.isEmpty()) {
            refuse(visit, HttpServletResponse.SC_NOT_FOUND, "This request does not exist, or it is not yours.");
        }
        return issue;
    }
}
