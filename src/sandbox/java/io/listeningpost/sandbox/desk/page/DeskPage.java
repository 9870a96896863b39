package io.listeningpost.sandbox.desk.page;

import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** A page: shown with GET, acted on with POST that carries the token. Refusals become sentences. */
abstract class DeskPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    final transient Stage stage;
    final transient PageShell shell;

    DeskPage(Stage stage, PageShell shell) {
        this.stage = stage;
        this.shell = shell;
    }

    abstract void show(Visit visit) throws IOException;

    void act(Visit visit) throws IOException {
        refuse(visit, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This page cannot be posted to.");
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Session session = (Session) request.getAttribute(Session.ATTRIBUTE);
        Visit visit = new Visit(request, response, session, session.person().flatMap(person -> stage.users().byKey(person.key())));
        try {
            if (request.getMethod().equals("POST")) {
                post(visit);
            } else {
                show(visit);
            }
        } catch (ServiceDeskServiceException | IllegalArgumentException refused) {
            refuse(visit, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(refused.getMessage()));
        }
    }

    private void post(Visit visit) throws IOException {
        if (MessageDigest.isEqual(visit.parameter("atl_token").getBytes(StandardCharsets.UTF_8),
                visit.session().xsrfToken().getBytes(StandardCharsets.UTF_8))) {
            act(visit);
        } else {
            refuse(visit, HttpServletResponse.SC_FORBIDDEN, "XSRF security token missing. Go back, reload the page and try again.");
        }
    }

    final void write(Visit visit, String title, String html, String... resources) throws IOException {
        shell.write(visit.request(), visit.response(), new PageShell.Content(title, PageShell.Decorator.GENERAL,
                DeskAssets.tags(visit.request().getContextPath()), html, List.of(resources)));
    }

    final void writeAdmin(Visit visit, String title, String tab, String html) throws IOException {
        shell.write(visit.request(), visit.response(), new PageShell.Content(title, PageShell.Decorator.ADMIN,
                "<meta name=\"admin.active.tab\" content=\"" + tab + "\">" + DeskAssets.tags(visit.request().getContextPath()), html,
                List.of()));
    }

    final void refuse(Visit visit, int status, String sentence) throws IOException {
        shell.writeError(visit.request(), visit.response(), status, sentence);
    }

    final String name(Optional<String> userKey) {
        return userKey.flatMap(stage.users()::byKey).map(user -> user.displayName()).orElse("Anonymous");
    }
}
