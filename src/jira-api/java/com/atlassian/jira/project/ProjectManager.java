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
}
