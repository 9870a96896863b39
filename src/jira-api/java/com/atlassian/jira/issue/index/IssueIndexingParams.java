package com.atlassian.jira.issue.index;

/**
 * What is re-indexed with an issue.
 *
 * <p>Evidence: INDEX_ISSUE_ONLY passed by a Jira 11 plugin (atlassian-slack-integration-server); INDEX_ALL, which takes comments and
 * history along, by public scripts for Jira 8 and later after an update that they did not dispatch.
 */
public class IssueIndexingParams {

    public static final IssueIndexingParams INDEX_ISSUE_ONLY = new IssueIndexingParams();

    public static final IssueIndexingParams INDEX_ALL = new IssueIndexingParams();

    private IssueIndexingParams() {
    }
}
