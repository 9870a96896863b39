package com.atlassian.jira.workflow;

/**
 * The workflows of Jira.
 *
 * <p>Partly proven on Jira 11: imported as a component by a Jira 11 plugin (atlassian-slack-integration-server); getWorkflow with these
 * parameters from the Jira 7 API, called by public plugins for Jira 6 to 9.
 */
public interface WorkflowManager {

    /** The one that issues of this type follow in this project. */
    JiraWorkflow getWorkflow(Long projectId, String issueTypeId);
}
