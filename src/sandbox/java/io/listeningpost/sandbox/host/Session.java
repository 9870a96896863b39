package io.listeningpost.sandbox.host;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, for the length of one request. Bound to the request's thread; background threads have none.
 *
 * @param person the one who is logged in, or nobody
 * @param request the request as Tomcat gave it
 * @param xsrfToken what forms must send back as {@code atl_token}; also the cookie {@code atlassian.xsrf.token}
 * @param secureAdmin whether an administrator has entered the password again in the last ten minutes
 */
public record Session(Optional<LoginDirectory.Person> person, HttpServletRequest request, String xsrfToken, boolean secureAdmin) {

    /** The attribute of the request that carries its session, for code that has the request but another thread. */
    public static final String ATTRIBUTE = Session.class.getName();

    private static final ThreadLocal<@Nullable Session> CURRENT = new ThreadLocal<>();

    /** The session of this thread's request; empty outside a request. */
    public static Optional<Session> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The key of the user of this thread's request. */
    public static Optional<String> currentUserKey() {
        return current().flatMap(Session::person).map(LoginDirectory.Person::key);
    }

    /** Whether somebody with this role asks. */
    public boolean is(LoginDirectory.Role role) {
        return person.filter(someone -> someone.is(role)).isPresent();
    }

    /** The language to answer in. */
    public Locale locale() {
        return person.map(LoginDirectory.Person::locale).orElse(Locale.ENGLISH);
    }

    /** Binds the session to this thread until the scope is closed, then restores what was bound before. */
    public Scope bind() {
        Session before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** Ends a binding; to be closed on the thread that opened it. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
