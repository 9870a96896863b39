package com.atlassian.jira.project;

/**
 * A project.
 *
 * <p>Evidence: read by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface Project {

    Long getId();

    String getKey();

    String getName();
}
