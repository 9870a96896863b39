package io.listeningpost.jira.request;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import java.util.function.Supplier;

/** The Jira user in whose name an account's requests and comments are written. Thread-safe. */
final class Speaker {

    private final UserManager users;
    private final JiraAuthenticationContext authentication;

    Speaker(UserManager users, JiraAuthenticationContext authentication) {
        this.users = users;
        this.authentication = authentication;
    }

    /** Empty when there is no such user or it is inactive. */
    Optional<ApplicationUser> find(String key) {
        return Optional.ofNullable(users.getUserByKey(key)).filter(ApplicationUser::isActive);
    }

    /** What people call this user, also an inactive one; of one that is gone, the key. */
    String name(String key) {
        return Optional.ofNullable(users.getUserByKey(key)).map(ApplicationUser::getDisplayName).orElse(key);
    }

    /** Runs as this user and gives the thread back as it was. */
    <T> T as(ApplicationUser user, Supplier<T> work) {
        ApplicationUser before = authentication.getLoggedInUser();
        authentication.setLoggedInUser(user);
        try {
            return work.get();
        } finally {
            if (before == null) {
                authentication.clearLoggedInUser();
            } else {
                authentication.setLoggedInUser(before);
            }
        }
    }
}
