package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.LoginDirectory;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who is logged in, kept in signed cookies: the login for seven days, the secure administrator session for ten minutes, both bound to
 * the user.
 */
final class Logins {

    static final String XSRF_COOKIE = "atlassian.xsrf.token";
    static final String XSRF_PARAMETER = "atl_token";
    private static final String LOGIN_COOKIE = "sandbox.session";
    private static final String SUDO_COOKIE = "sandbox.websudo";
    private static final Duration LOGIN_LASTS = Duration.ofDays(7);
    private static final Duration SUDO_LASTS = Duration.ofMinutes(10);

    private final LoginDirectory directory;
    private final Sealer sealer;
    private final Clock clock;
    private final String contextPath;
    private final SecureRandom random = new SecureRandom();

    Logins(LoginDirectory directory, Sealer sealer, Clock clock, String contextPath) {
        this.directory = directory;
        this.sealer = sealer;
        this.clock = clock;
        this.contextPath = contextPath;
    }

    /** The session of a request; gives the browser an XSRF token when it has none. */
    Session of(HttpServletRequest request, HttpServletResponse response) {
        Optional<LoginDirectory.Person> person = sealed(request, LOGIN_COOKIE).flatMap(directory::person)
                .map(someone -> Language.chosenBy(someone, request));
        boolean sudo = person.isPresent() && sealed(request, SUDO_COOKIE).equals(person.map(LoginDirectory.Person::key));
        return new Session(person, request, xsrfToken(request, response), sudo);
    }

    /** The session of a request with name and password in its header. */
    Optional<Session> basic(HttpServletRequest request, HttpServletResponse response, String header) {
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()).strip());
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return pair.length < 2 ? Optional.empty() : directory.authenticate(pair[0], pair[1]).flatMap(directory::person)
                    .map(person -> new Session(Optional.of(person), request, xsrfToken(request, response), false));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Logs in; false when name and password do not fit. */
    boolean logIn(HttpServletResponse response, String name, String password) {
        Optional<String> key = directory.authenticate(name, password);
        key.ifPresent(found -> put(response, LOGIN_COOKIE, found, LOGIN_LASTS));
        return key.isPresent();
    }

    void logOut(HttpServletResponse response) {
        drop(response, LOGIN_COOKIE);
        drop(response, SUDO_COOKIE);
        drop(response, XSRF_COOKIE);
    }

    /** Opens the secure administrator session; false when the password is wrong. */
    boolean secure(HttpServletResponse response, LoginDirectory.Person person, String password) {
        boolean right = directory.authenticate(person.name(), password).filter(person.key()::equals).isPresent();
        if (right) {
            put(response, SUDO_COOKIE, person.key(), SUDO_LASTS);
        }
        return right;
    }

    private Optional<String> sealed(HttpServletRequest request, String name) {
        return cookie(request, name).flatMap(sealer::open).flatMap(text -> stillValid(name, text));
    }

    private Optional<String> stillValid(String name, String text) {
        String[] parts = text.split("\\|", 3);
        boolean valid = parts.length == 3 && parts[0].equals(name)
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])));
        return valid ? Optional.of(parts[2]) : Optional.empty();
    }

    private void put(HttpServletResponse response, String name, String value, Duration lasts) {
        String text = name + "|" + clock.instant().plus(lasts).getEpochSecond() + "|" + value;
        response.addCookie(cookie(name, sealer.seal(text), (int) lasts.toSeconds()));
    }

    private void drop(HttpServletResponse response, String name) {
        response.addCookie(cookie(name, "", 0));
    }

    private String xsrfToken(HttpServletRequest request, HttpServletResponse response) {
        return cookie(request, XSRF_COOKIE).filter(token -> token.matches("[0-9a-f]{32}")).orElseGet(() -> {
            byte[] fresh = new byte[16];
            random.nextBytes(fresh);
            String token = HexFormat.of().formatHex(fresh);
            response.addCookie(cookie(XSRF_COOKIE, token, -1));
            return token;
        });
    }

    private Cookie cookie(String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(contextPath);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
