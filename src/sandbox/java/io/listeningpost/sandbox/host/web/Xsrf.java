package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what another site made a browser send, by Jira's rules. */
public final class Xsrf {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORM_TYPES = Set.of("", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private Xsrf() {
    }

    /** Whether the parameter {@code atl_token} repeats the cookie. */
    static boolean hasToken(HttpServletRequest request, Session session) {
        String given = request.getParameter(Logins.XSRF_PARAMETER);
        return given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                session.xsrfToken().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a REST call must be refused: it changes something and comes from another origin, or is a POST of a type that a plain form
     * can send (none counts as one) with neither the header {@code X-Atlassian-Token: no-check} nor the token.
     */
    public static boolean refusesRest(HttpServletRequest request, Session session) {
        if (SAFE_METHODS.contains(request.getMethod())) {
            return false;
        }
        if (isForeign(request)) {
            return true;
        }
        return request.getMethod().equals("POST") && FORM_TYPES.contains(plainType(request.getContentType()))
                && !isUnchecked(request) && !hasToken(request, session);
    }

    private static boolean isUnchecked(HttpServletRequest request) {
        return "no-check".equalsIgnoreCase(request.getHeader("X-Atlassian-Token"));
    }

    private static boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }

    private static String plainType(@Nullable String contentType) {
        return contentType == null ? "" : contentType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
