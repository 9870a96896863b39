package com.atlassian.servicedesk.api;

/**
 * A service desk.
 *
 * <p>Evidence: used by a Jira 11 plugin (atlassian-slack-integration-server, getId); Jira Service Management Javadoc
 * 10.3.1.
 */
public interface ServiceDesk {

    int getId();

    long getProjectId();

    String getProjectName();
}
