package io.listeningpost.jira.web;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.health.Complaints;
import io.listeningpost.settings.Receipt;
import io.listeningpost.settings.Receipts;
import io.listeningpost.settings.SignIns;
import io.listeningpost.settings.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a network sends the browser back after signing in; behind {@link AdminDoor}. Finishes the sign-in, and goes on to the
 * administration page at once with a sealed receipt of what came of it: nothing that the network sent stands on a page, in a log or in
 * a referrer.
 */
@AdminOnly
public final class CallbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CallbackServlet.class);

    private final transient AdminDoor door;
    private final transient SignIns signIns;
    private final transient SignInWords words;
    private final transient Receipts receipts;
    private final transient Complaints complaints;

    @Inject
    public CallbackServlet(AdminDoor door, SignIns signIns, SignInWords words, Receipts receipts,
            Complaints complaints) {
        this.door = door;
        this.signIns = signIns;
        this.words = words;
        this.receipts = receipts;
        this.complaints = complaints;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        String home = request.getContextPath() + "/plugins/servlet/listening-post/admin";
        door.admit(request, response, URI.create(request.getRequestURL().toString()).resolve(home), admin -> {
            String receipt = receipts.seal(finish(request, admin.getStringValue()));
            response.sendRedirect(home + "?sign-in=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8));
        });
    }

    /** A sign-in is used up by its return, which is a GET and no look ahead. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private static String cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(each -> each.getName().equals(Visitor.COOKIE))
                .map(Cookie::getValue).findFirst().orElse("");
    }

    private Receipt finish(HttpServletRequest request, String admin) {
        Map<String, String> returned = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> returned.put(name, values[0]));
        try {
            return words.receipt(admin, signIns.finish(Visitor.in(admin, cookie(request)), returned));
        } catch (RuntimeException bug) { // the edge: nobody sees a stack trace, nor an address with what the network sent
            Complaints.Line line = complaints.numbered("a sign-in", bug);
            if (line.trace()) {
                LOG.error("Incident {} while a sign-in was finished", line.number(), bug);
            }
            return words.broke(admin, line.number());
        }
    }
}
