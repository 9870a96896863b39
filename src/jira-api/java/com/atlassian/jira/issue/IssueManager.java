package com.atlassian.jira.issue;

import com.atlassian.jira.user.ApplicationUser;

/**
 * Finds issues without asking for permission.
 *
 * <p>Evidence: getIssueObject and getIssueByCurrentKey called by a Jira 11 plugin (atlassian-slack-integration-server),
 * updateIssue by a Jira 11.3 plugin (jira-scrum-poker).
 */
public interface IssueManager {

    /** Null when there is no such issue. */
    MutableIssue getIssueObject(Long id);

    /** Follows moved issues. Null when there is no such issue. */
    MutableIssue getIssueObject(String key);

    /** Null when no issue has this key now. */
    MutableIssue getIssueByCurrentKey(String key);

    /** Stores what was set on the issue and what it was before: the change history keeps both texts of a changed field. */
    Issue updateIssue(ApplicationUser user, MutableIssue issue, UpdateIssueRequest request);
}
