package com.atlassian.jira.exception;

/**
 * Nothing could be looked up. Checked.
 *
 * <p>Unproven on Jira 11: Jira 7.13.0 bytecode and Jira 6.3 (declared by RemoteIssueLinkManager).
 */
public class GetException extends Exception {

    private static final long serialVersionUID = 1L;

    public GetException(String message) {
        super(message);
    }
}
