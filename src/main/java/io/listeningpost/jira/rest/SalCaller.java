package io.listeningpost.jira.rest;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import java.util.Optional;

/** The caller as Jira knows them. */
public final class SalCaller implements Caller {

    private final UserManager users;

    public SalCaller(UserManager users) {
        this.users = users;
    }

    @Override
    public Optional<String> userKey() {
        return Optional.ofNullable(users.getRemoteUserKey()).map(UserKey::getStringValue);
    }

    @Override
    public boolean isAdmin() {
        UserKey key = users.getRemoteUserKey();
        return key != null && users.isAdmin(key);
    }

    @Override
    public boolean isSystemAdmin() {
        UserKey key = users.getRemoteUserKey();
        return key != null && users.isSystemAdmin(key);
    }
}
