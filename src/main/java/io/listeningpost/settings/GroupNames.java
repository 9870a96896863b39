package io.listeningpost.settings;

/** Which groups this Jira has. Blocks; thread-safe. */
@FunctionalInterface
public interface GroupNames {

    /** Whether there is a group of exactly this name; true also where Jira has too many of similar names to tell. */
    boolean exists(String group);
}
