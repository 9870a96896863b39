package io.listeningpost.sandbox.desk.picker;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.desk.people.DeskUser;
import io.listeningpost.sandbox.desk.people.Users;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A GET resource for whoever is logged in, customers included. Whoever may not browse users gets the one whose exact name they know. */
abstract class Picker extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    final transient Users users;

    Picker(Users users) {
        this.users = users;
    }

    /** The answer to a logged-in user; an empty one is refused as not found. */
    abstract Optional<ObjectNode> answer(DeskUser who, @Nullable String query, @Nullable Integer most, List<String> excluded);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DeskUser> who = ((Session) request.getAttribute(Session.ATTRIBUTE)).person().flatMap(person -> users.byKey(person.key()));
        if (who.isEmpty()) {
            write(response, HttpServletResponse.SC_UNAUTHORIZED, JSON.createObjectNode()
                    .put("message", "Client must be authenticated to access this resource.").put("status-code", 401));
            return;
        }
        String most = request.getParameter("maxResults");
        if (most != null && !most.matches("-?\\d{1,9}")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND); // as REST does with a parameter that is no number
            return;
        }
        Optional<ObjectNode> answer = answer(who.get(), request.getParameter("query"), most == null ? null : Integer.valueOf(most),
                List.of(Optional.ofNullable(request.getParameterValues("exclude")).orElse(new String[0])));
        ObjectNode refusal = JSON.createObjectNode();
        refusal.putArray("errorMessages").add("The username query parameter was not provided");
        refusal.putObject("errors");
        write(response, answer.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND, answer.orElse(refusal));
    }

    final ObjectNode json() {
        return JSON.createObjectNode();
    }

    private static void write(HttpServletResponse response, int status, ObjectNode body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
        response.getWriter().print(JSON.writeValueAsString(body));
    }
}
