package io.listeningpost.sandbox.desk.people;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserProfile;

/** A user as SAL shows them. */
record Profile(DeskUser user) implements UserProfile {

    @Override
    public UserKey getUserKey() {
        return new UserKey(user.key());
    }

    @Override
    public String getUsername() {
        return user.login();
    }

    @Override
    public String getFullName() {
        return user.displayName();
    }
}
