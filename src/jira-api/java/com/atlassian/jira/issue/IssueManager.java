package com.atlassian.jira.issue;

/**
 * Finds issues without asking for permission.
 *
 * <p>Evidence: getIssueObject and getIssueByCurrentKey called by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface IssueManager {

    /** Null when there is no such issue. */
    MutableIssue getIssueObject(Long id);

    /** Follows moved issues. Null when there is no such issue. */
    MutableIssue getIssueObject(String key);

    /** Null when no issue has this key now. */
    MutableIssue getIssueByCurrentKey(String key);
}
