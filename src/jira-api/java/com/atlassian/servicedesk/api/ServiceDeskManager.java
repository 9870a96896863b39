package com.atlassian.servicedesk.api;

import com.atlassian.jira.project.Project;

/**
 * Service desks without asking for permission. Throws when there is none.
 *
 * <p>Evidence: getServiceDeskForProject called by a Jira 11 plugin (atlassian-slack-integration-server);
 * getServiceDeskById in the Jira Service Management Javadoc 10.3.1.
 */
public interface ServiceDeskManager {

    ServiceDesk getServiceDeskForProject(Project project);

    ServiceDesk getServiceDeskById(int serviceDeskId);
}
