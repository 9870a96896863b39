package com.atlassian.jira.issue.search;

/**
 * A search failed. Checked.
 *
 * <p>Evidence: caught and declared by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public class SearchException extends Exception {

    private static final long serialVersionUID = 1L;

    public SearchException(String message) {
        super(message);
    }
}
