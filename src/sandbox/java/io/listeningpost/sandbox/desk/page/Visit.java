package io.listeningpost.sandbox.desk.page;

import io.listeningpost.sandbox.desk.people.DeskUser;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request for a page, and who makes it. */
record Visit(HttpServletRequest request, HttpServletResponse response, Session session, Optional<DeskUser> visitor) {

    /** The user behind a page that asks for a login. */
    DeskUser user() {
        return visitor.orElseThrow(() -> new IllegalStateException("This page needs a login"));
    }

    /** The user where Jira takes null for nobody. */
    @Nullable DeskUser userOrNobody() {
        return visitor.orElse(null);
    }

    /** A parameter, empty when missing. */
    String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** The path behind the servlet's own, without slashes at its ends. */
    String path() {
        return Optional.ofNullable(request.getPathInfo()).orElse("").replaceAll("^/+|/+$", "");
    }

    /** An address below the context. */
    String to(String path) {
        return request.getContextPath() + path;
    }

    /** Sends the browser on, so that reloading repeats nothing. */
    void redirect(String path) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to(path));
    }

    /** The hidden field without which no form is taken. */
    String token() {
        return "<input type=\"hidden\" name=\"atl_token\" value=\"" + Markup.escape(session.xsrfToken()) + "\">";
    }
}
