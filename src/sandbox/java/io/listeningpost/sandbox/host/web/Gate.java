package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lets a person through to a page, sends them to the login, or refuses. */
final class Gate {

    private final PageShell shell;

    Gate(PageShell shell) {
        this.shell = shell;
    }

    /** True when the page may be shown; otherwise the answer is written already. */
    boolean opens(Requirement requirement, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return switch (requirement.judge(session(request))) {
            case ALLOWED -> true;
            case LOGIN_NEEDED -> {
                response.sendRedirect(request.getContextPath() + "/login.jsp?permissionViolation=true&os_destination="
                        + URLEncoder.encode(destination(request), StandardCharsets.UTF_8));
                yield false;
            }
            case FORBIDDEN -> {
                shell.writeError(request, response, HttpServletResponse.SC_FORBIDDEN,
                        "You do not have permission to see this page. Ask a Jira administrator if you need it.");
                yield false;
            }
        };
    }

    static Session session(HttpServletRequest request) {
        return (Session) request.getAttribute(Session.ATTRIBUTE);
    }

    /** The address asked for, below the context path; only where coming back makes sense. */
    static String destination(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** A path of our own, whatever the parameter says: never another host. */
    static String localPath(@Nullable String wanted) {
        return wanted != null && wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.contains("\\")
                && wanted.chars().noneMatch(Character::isISOControl) ? wanted : "/";
    }
}
