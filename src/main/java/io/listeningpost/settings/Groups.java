package io.listeningpost.settings;

/** The groups of this Jira's users. Thread-safe. */
@FunctionalInterface
public interface Groups {

    /** Whether this person is in the group of this name; nobody is in a group that does not exist. */
    boolean has(String group, String userKey);
}
