package io.listeningpost.sandbox.desk.people;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.sandbox.host.Session;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on this thread: the user set here, else the one of this thread's request, else nobody. What was set inside a request ends
 * with it.
 */
public final class LoggedIn implements JiraAuthenticationContext {

    private final Users users;
    private final ThreadLocal<@Nullable Bound> bound = new ThreadLocal<>();

    /** Reads the users of requests from here. */
    public LoggedIn(Users users) {
        this.users = users;
    }

    @Override
    public @Nullable ApplicationUser getLoggedInUser() {
        Bound set = bound.get();
        Session session = Session.current().orElse(null);
        if (set != null && set.session() == session) {
            return set.user();
        }
        return Session.currentUserKey().flatMap(users::byKey).orElse(null);
    }

    @Override
    public boolean isLoggedInUser() {
        return getLoggedInUser() != null;
    }

    @Override
    public void setLoggedInUser(@Nullable ApplicationUser user) {
        bound.set(new Bound(user, Session.current().orElse(null)));
    }

    @Override
    public void clearLoggedInUser() {
        if (Session.current().isPresent()) {
            setLoggedInUser(null);
        } else {
            bound.remove();
        }
    }

    @Override
    public Locale getLocale() {
        ApplicationUser user = getLoggedInUser();
        return Session.current().filter(session -> user != null && Session.currentUserKey().filter(user.getKey()::equals).isPresent())
                .map(Session::locale).orElse(Locale.ENGLISH);
    }

    private record Bound(@Nullable ApplicationUser user, @Nullable Session session) {
    }
}
