package io.listeningpost.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What statuses say in projects, by Jira's id of the project, which stays. Thread-safe, and safe with several nodes on one database. */
public interface ProjectSpeeches {

    /** As it stands; empty for a project that nobody gave anything. */
    ProjectBook of(long project);

    /** Of every project that was given something, by the project's id. */
    Map<Long, ProjectBook> all();

    /** Puts these in the place of that version; empty, and nothing changes, when somebody else changed them meanwhile. */
    Optional<ProjectBook> replace(long project, long version, List<ProjectSpeech> speeches);
}
