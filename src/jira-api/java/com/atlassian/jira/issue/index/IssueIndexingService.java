package com.atlassian.jira.issue.index;

import com.atlassian.jira.issue.Issue;

/**
 * Writes issues to the search index.
 *
 * <p>Evidence: called by a Jira 11 plugin (atlassian-slack-integration-server); returns nothing in the Jira 7 Javadoc.
 */
public interface IssueIndexingService {

    void reIndex(Issue issue, IssueIndexingParams params) throws IndexException;
}
