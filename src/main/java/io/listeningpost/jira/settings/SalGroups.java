package io.listeningpost.jira.settings;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import io.listeningpost.settings.GroupNames;
import io.listeningpost.settings.Groups;

/** Groups as Jira's directories have them. Thread-safe. */
public final class SalGroups implements Groups, GroupNames {

    private static final int MOST_NAMES = 200;

    private final UserManager users;

    public SalGroups(UserManager users) {
        this.users = users;
    }

    @Override
    public boolean has(String group, String userKey) {
        return users.isUserInGroup(new UserKey(userKey), group);
    }

    @Override
    public boolean exists(String group) {
        int found = 0;
        for (String name : users.findGroupNamesByPrefix(group, 0, MOST_NAMES)) {
            if (name.equals(group)) {
                return true;
            }
            found++;
        }
        return found >= MOST_NAMES;
    }
}
