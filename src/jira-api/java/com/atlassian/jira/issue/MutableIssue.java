package com.atlassian.jira.issue;

/**
 * An issue that can be changed: what is set is stored by IssueManager.updateIssue.
 *
 * <p>Evidence: used by a Jira 11 plugin (atlassian-slack-integration-server); setDescription called by a Jira 9 plugin
 * (jira-plugins-mrimsender), setSummary from the Jira 7 API and public scripts for Jira 8.
 */
public interface MutableIssue extends Issue {

    void setDescription(String description);

    void setSummary(String summary);
}
