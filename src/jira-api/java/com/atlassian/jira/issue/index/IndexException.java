package com.atlassian.jira.issue.index;

/**
 * The index refused. Checked.
 *
 * <p>Evidence: caught by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public class IndexException extends Exception {

    private static final long serialVersionUID = 1L;

    public IndexException(String message) {
        super(message);
    }
}
