package com.atlassian.jira.issue.index;

/**
 * What is re-indexed with an issue.
 *
 * <p>Evidence: INDEX_ISSUE_ONLY passed by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public class IssueIndexingParams {

    public static final IssueIndexingParams INDEX_ISSUE_ONLY = new IssueIndexingParams();

    private IssueIndexingParams() {
    }
}
