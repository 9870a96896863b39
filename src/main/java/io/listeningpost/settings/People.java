package io.listeningpost.settings;

import java.util.Optional;

/** The people of this Jira. Thread-safe. */
public interface People {

    /** By the key that never changes; deactivated people included, so that old replies keep their author. */
    Optional<Person> byKey(String key);

    /** By the name typed at login; case does not count. */
    Optional<Person> byName(String name);

    /** Someone with a Jira account. */
    record Person(String key, String name, String displayName, boolean active) {
    }
}
