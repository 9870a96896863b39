package io.listeningpost.sandbox.desk.people;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user as they were when they were read. Two are equal when their keys are, as in Jira. */
public record DeskUser(String key, String login, String displayName, String email, boolean active, Set<String> groups)
        implements ApplicationUser {

    /** Copies the groups. */
    public DeskUser {
        groups = Set.copyOf(groups);
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public String getName() {
        return login;
    }

    @Override
    public String getDisplayName() {
        return displayName;
    }

    @Override
    public String getEmailAddress() {
        return email;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeskUser that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return login + "(" + key + ")";
    }
}
