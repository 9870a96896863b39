package io.listeningpost.sandbox.desk.people;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import io.listeningpost.sandbox.host.LoginDirectory.Role;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users as SAL asks for them. */
public final class SalUsers implements UserManager {

    private final Users users;
    private final LoggedIn loggedIn;

    /** The same users and the same idea of who is logged in as Jira's own services have. */
    public SalUsers(Users users, LoggedIn loggedIn) {
        this.users = users;
        this.loggedIn = loggedIn;
    }

    @Override
    public @Nullable UserProfile getRemoteUser(HttpServletRequest request) {
        return of(request).map(Profile::new).orElse(null);
    }

    @Override
    public @Nullable UserKey getRemoteUserKey() {
        ApplicationUser user = loggedIn.getLoggedInUser();
        return user == null ? null : new UserKey(user.getKey());
    }

    @Override
    public @Nullable UserKey getRemoteUserKey(HttpServletRequest request) {
        return of(request).map(user -> new UserKey(user.key())).orElse(null);
    }

    @Override
    public @Nullable UserProfile getUserProfile(@Nullable UserKey userKey) {
        return userKey == null ? null : users.byKey(userKey.getStringValue()).map(Profile::new).orElse(null);
    }

    @Override
    public boolean isAdmin(@Nullable UserKey userKey) {
        return is(userKey, Role.ADMIN);
    }

    @Override
    public boolean isSystemAdmin(@Nullable UserKey userKey) {
        return is(userKey, Role.SYSTEM_ADMIN);
    }

    @Override
    public boolean isUserInGroup(@Nullable UserKey userKey, String group) {
        return userKey != null && users.byKey(userKey.getStringValue()).filter(user -> user.active() && user.groups().contains(group))
                .isPresent();
    }

    @Override
    public Iterable<String> findGroupNamesByPrefix(String prefix, int startIndex, int maxResults) {
        return users.groupNames().stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT)))
                .skip(startIndex).limit(maxResults).toList();
    }

    private boolean is(@Nullable UserKey userKey, Role role) {
        return userKey != null && users.person(userKey.getStringValue()).filter(person -> person.is(role)).isPresent();
    }

    private Optional<DeskUser> of(HttpServletRequest request) {
        return request.getAttribute(Session.ATTRIBUTE) instanceof Session session
                ? session.person().flatMap(person -> users.byKey(person.key())) : Optional.empty();
    }
}
