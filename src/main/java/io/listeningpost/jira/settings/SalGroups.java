package io.listeningpost.jira.settings;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import io.listeningpost.settings.Groups;

/** Groups as Jira's directories have them. Thread-safe. */
public final class SalGroups implements Groups {

    private final UserManager users;

    public SalGroups(UserManager users) {
        this.users = users;
    }

    @Override
    public boolean has(String group, String userKey) {
        return users.isUserInGroup(new UserKey(userKey), group);
    }
}
