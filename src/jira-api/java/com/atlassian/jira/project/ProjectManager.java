package com.atlassian.jira.project;

/**
 * Finds projects without asking for permission.
 *
 * <p>Evidence: called by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface ProjectManager {

    /** Null when there is no such project. */
    Project getProjectObj(Long id);

    /** Null when no project has this key now. */
    Project getProjectByCurrentKey(String projectKey);

    /**
     * The number of the newest issue of a project; 0 where there is none. Read from the database: other nodes raise it too.
     *
     * <p>Unproven on Jira 11: in the Jira 7 API, called by plugins for Jira 7 and 8.
     */
    long getCurrentCounterForProject(Long id);
}
