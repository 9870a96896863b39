package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.PageShell;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /secure/Logout.jspa}: only with the token, so that no other site can log people out. */
final class LogoutPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Logins logins;
    private final transient PageShell shell;

    LogoutPage(Logins logins, PageShell shell) {
        this.logins = logins;
        this.shell = shell;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Xsrf.hasToken(request, Gate.session(request))) {
            logins.logOut(response);
            response.sendRedirect(request.getContextPath() + "/login.jsp");
        } else {
            shell.writeError(request, response, HttpServletResponse.SC_FORBIDDEN, "XSRF security token missing. Log out through the menu.");
        }
    }
}
