package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The secure administrator session: an administrator enters the password again before a sensitive page opens. */
final class WebSudoPage extends HttpServlet {

    static final String PATH = "/secure/admin/WebSudoAuthenticate.jspa";
    static final String DESTINATION = "webSudoDestination";
    private static final long serialVersionUID = 1L;

    private final transient Logins logins;
    private final transient PageShell shell;
    private final transient Gate gate;

    WebSudoPage(Logins logins, PageShell shell) {
        this.logins = logins;
        this.shell = shell;
        this.gate = new Gate(shell);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (gate.opens(Requirement.ADMIN, request, response)) {
            write(request, response, "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!gate.opens(Requirement.ADMIN, request, response)) {
            return;
        }
        Session session = Gate.session(request);
        if (!Xsrf.hasToken(request, session)) {
            write(request, response, LoginPage.message("warning", "Your session has expired. Please try again."));
        } else if (logins.secure(response, session.person().orElseThrow(), LoginPage.text(request.getParameter("webSudoPassword")))) {
            response.sendRedirect(request.getContextPath() + Gate.localPath(request.getParameter(DESTINATION)));
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            write(request, response, LoginPage.message("error", "The password you entered is incorrect."));
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String notice) throws IOException {
        Session session = Gate.session(request);
        shell.write(request, response, PageShell.Content.general("Administrator access", """
                <div class="sandbox-narrow"><h1>Administrator access</h1>%s
                <p>Enter the password of <strong>%s</strong> again; it is asked for once in ten minutes.</p>
                <form class="aui top-label" id="login-form" method="post" action="%s%s">
                <input type="hidden" name="atl_token" value="%s"><input type="hidden" name="%s" value="%s">
                <input type="hidden" autocomplete="username" value="%s">
                <div class="field-group"><label for="login-form-authenticatePassword">Password</label>
                <input class="text" type="password" id="login-form-authenticatePassword" name="webSudoPassword"
                autocomplete="current-password" autofocus></div>
                <div class="buttons-container"><button class="aui-button aui-button-primary" id="login-form-submit">Confirm</button></div>
                </form></div>
                """.formatted(notice, Escape.html(session.person().orElseThrow().displayName()), request.getContextPath(), PATH,
                session.xsrfToken(), DESTINATION, Escape.html(Gate.localPath(request.getParameter(DESTINATION))),
                Escape.html(session.person().orElseThrow().name()))));
    }
}
