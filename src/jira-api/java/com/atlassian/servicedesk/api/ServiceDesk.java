package com.atlassian.servicedesk.api;

/**
 * A service desk.
 *
 * <p>Evidence: getId called by a Jira 11 plugin (atlassian-slack-integration-server); the rest in the Jira Service
 * Management Javadoc 10.3.1.
 */
public interface ServiceDesk {

    int getId();

    long getProjectId();

    String getProjectName();
}
