package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.status.Status;
import java.util.List;

/**
 * A workflow.
 *
 * <p>Partly proven on Jira 11: a constant of it is read by a Jira 11 plugin (atlassian-slack-integration-server); getLinkedStatusObjects
 * from the Jira 7 API, called by public plugins for Jira 6 to 9 and by scripts.
 */
public interface JiraWorkflow {

    /** The statuses of its steps. */
    List<Status> getLinkedStatusObjects();
}
