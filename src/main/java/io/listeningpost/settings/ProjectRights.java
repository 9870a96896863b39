package io.listeningpost.settings;

/** Who configures a project, as Jira says. Thread-safe. */
@FunctionalInterface
public interface ProjectRights {

    /** How the person with this key stands towards the project that people call by this key. */
    Standing of(String userKey, String projectKey);

    /** What a person is to a project. */
    enum Standing {
        /** Has Jira's permission to administer it, or administers Jira. */
        ADMIN,
        /** May browse it only. */
        ONLOOKER,
        /** Must not learn whether it exists. */
        STRANGER
    }
}
