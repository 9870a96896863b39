package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.PageShell;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code /login.jsp}: name and password. */
final class LoginPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Logins logins;
    private final transient PageShell shell;

    LoginPage(Logins logins, PageShell shell) {
        this.logins = logins;
        this.shell = shell;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String notice = request.getParameter("permissionViolation") == null ? "" : message("info", "You must log in to see this page.");
        write(request, response, notice);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Xsrf.hasToken(request, Gate.session(request))) {
            write(request, response, message("warning", "Your session has expired. Please try again."));
        } else if (logins.logIn(response, text(request.getParameter("os_username")), text(request.getParameter("os_password")))) {
            response.sendRedirect(request.getContextPath() + Gate.localPath(request.getParameter("os_destination")));
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            write(request, response, message("error", "Sorry, your username and password are incorrect - please try again."));
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String notice) throws IOException {
        shell.write(request, response, PageShell.Content.general("Log in", """
                <div class="sandbox-narrow"><h1>Welcome to Jira</h1>%s
                <form class="aui top-label" id="login-form" method="post" action="%s/login.jsp">
                <input type="hidden" name="atl_token" value="%s"><input type="hidden" name="os_destination" value="%s">
                <div class="field-group"><label for="login-form-username">Username</label>
                <input class="text" type="text" id="login-form-username" name="os_username" autocomplete="username" autofocus></div>
                <div class="field-group"><label for="login-form-password">Password</label>
                <input class="text" type="password" id="login-form-password" name="os_password" autocomplete="current-password"></div>
                <div class="buttons-container"><button class="aui-button aui-button-primary" id="login-form-submit">Log in</button></div>
                </form></div>
                """.formatted(notice, request.getContextPath(), Gate.session(request).xsrfToken(),
                Escape.html(Gate.localPath(request.getParameter("os_destination"))))));
    }

    static String message(String kind, String sentence) {
        return "<div class=\"aui-message aui-message-" + kind + "\"><p>" + Escape.html(sentence) + "</p></div>";
    }

    static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
