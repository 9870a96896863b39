package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.HostPages;
import io.listeningpost.sandbox.host.PageShell;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The root of the context: the person's first page. Every address that nobody serves ends here too, as a 404. */
final class Landing extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient HostPages pages;
    private final transient PageShell shell;
    private final transient AdminFrame admin;

    Landing(HostPages pages, PageShell shell, AdminFrame admin) {
        this.pages = pages;
        this.shell = shell;
        this.admin = admin;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "", "/" -> response.sendRedirect(request.getContextPath() + pages.home(Gate.session(request)));
            case "/secure/admin" -> {
                if (new Gate(shell).opens(Requirement.ADMIN, request, response)) {
                    response.sendRedirect(admin.firstPage(Gate.session(request)));
                }
            }
            default -> shell.writeError(request, response, HttpServletResponse.SC_NOT_FOUND, ErrorSentences.of(404));
        }
    }
}
