package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.Collection;

/**
 * The workflow moves open to a user.
 *
 * <p>Unproven on Jira 11: getAvailableActions from Jira 7.13.0 bytecode; a Jira 9 plugin (jira-plugins-mrimsender) calls
 * its sibling getSortedAvailableActions.
 */
public interface IssueWorkflowManager {

    Collection<ActionDescriptor> getAvailableActions(Issue issue, ApplicationUser user);
}
