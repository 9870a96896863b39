package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.LoginDirectory;
import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** First in line for every request: finds out who asks, and keeps stack traces away from people. */
final class SessionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);

    private final transient Logins logins;
    private final transient PageShell shell;
    private final boolean basicAuth;

    SessionFilter(Logins logins, PageShell shell, boolean basicAuth) {
        this.logins = logins;
        this.shell = shell;
        this.basicAuth = basicAuth;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        // stricter than Jira: a plugin that needs inline scripts or foreign hosts shows it here
        response.setHeader("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; font-src 'self' data:;"
                + " style-src 'self' 'unsafe-inline'; frame-ancestors 'self'; base-uri 'self'; form-action 'self'");
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
            pass(logins.of(request, response), response, chain);
        } else if (!basicAuth) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "Basic authentication is disabled, as in Jira 11");
        } else {
            Optional<Session> session = logins.basic(request, response, header);
            if (session.isPresent()) {
                pass(session.get(), response, chain);
            } else {
                refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "Name and password do not fit");
            }
        }
    }

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(sentence);
    }

    private void pass(Session session, HttpServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest request = new Identified(session);
        request.setAttribute(Session.ATTRIBUTE, session);
        try (Session.Scope scope = session.bind()) {
            chain.doFilter(request, response);
        } catch (Exception | LinkageError e) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            if (!response.isCommitted()) {
                response.resetBuffer();
                shell.writeError(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                        "Sorry, we had some technical problems during your last operation. The log has the details.");
            }
        }
    }

    /** The request with the user that Jira would report. */
    private static final class Identified extends HttpServletRequestWrapper {

        private final Optional<String> name;

        Identified(Session session) {
            super(session.request());
            name = session.person().map(LoginDirectory.Person::name);
        }

        @Override
        public @Nullable String getRemoteUser() {
            return name.orElse(null);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return name.<Principal>map(known -> () -> known).orElse(null);
        }
    }
}
