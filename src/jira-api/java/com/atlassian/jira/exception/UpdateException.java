package com.atlassian.jira.exception;

/**
 * Nothing was stored. Checked.
 *
 * <p>Unproven on Jira 11: Jira 7.13.0 bytecode (declared by RemoteIssueLinkManager).
 */
public class UpdateException extends Exception {

    private static final long serialVersionUID = 1L;

    public UpdateException(String message) {
        super(message);
    }
}
