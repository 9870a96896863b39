package io.listeningpost.jira.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;

/** Requests as far as we look into them: whose session they are of. */
public final class Browsers {

    private Browsers() {
    }

    public static HttpServletRequest inSession(String id) {
        return of(HttpServletRequest.class, "getSession", of(HttpSession.class, "getId", id));
    }

    /** As scripts with a token of their own ask. */
    public static HttpServletRequest withoutSession() {
        return of(HttpServletRequest.class, "getSession", null);
    }

    private static <T> T of(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(Browsers.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            if (!called.getName().equals(method)) {
                throw new AssertionError("nobody looks at " + called.getName());
            }
            return answer;
        }));
    }
}
