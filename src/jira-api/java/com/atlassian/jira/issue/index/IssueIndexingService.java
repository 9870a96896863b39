package com.atlassian.jira.issue.index;

import com.atlassian.jira.issue.Issue;

/**
 * Writes issues to the search index.
 *
 * <p>Evidence: reIndex called by a Jira 11 plugin (atlassian-slack-integration-server); return type from Jira 7.13.0
 * bytecode.
 */
public interface IssueIndexingService {

    /** Answers the milliseconds it took. */
    long reIndex(Issue issue, IssueIndexingParams params) throws IndexException;
}
