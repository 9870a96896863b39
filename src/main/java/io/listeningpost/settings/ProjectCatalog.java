package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/** The projects of this Jira, whoever asks. Blocks; thread-safe. */
public interface ProjectCatalog {

    /** The project that people call by this key now. */
    Optional<Project> byKey(String key);

    Optional<Project> byId(long id);

    /** The statuses of the workflows that its requests follow, in Jira's order; every status of Jira when that is not told. */
    List<DeskCatalog.Status> statuses(Project project);

    /**
     * A project.
     *
     * @param serviceDesk JSM's id of its service desk; empty for a project of another kind, and while the service desk application is
     *                    switched off
     */
    record Project(long id, String key, String name, Optional<Integer> serviceDesk) {
    }
}
