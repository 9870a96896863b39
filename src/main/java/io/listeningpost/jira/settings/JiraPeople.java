package io.listeningpost.jira.settings;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.settings.People;
import java.util.Optional;

/** People by Jira's own directory. Thread-safe. */
public final class JiraPeople implements People {

    private final UserManager users;

    public JiraPeople(UserManager users) {
        this.users = users;
    }

    @Override
    public Optional<Person> byKey(String key) {
        return Optional.ofNullable(users.getUserByKey(key)).map(JiraPeople::person);
    }

    @Override
    public Optional<Person> byName(String name) {
        return Optional.ofNullable(users.getUserByName(name)).map(JiraPeople::person);
    }

    private static Person person(ApplicationUser user) {
        return new Person(user.getKey(), user.getName(), user.getDisplayName(), user.isActive());
    }
}
