package com.atlassian.jira.exception;

/**
 * Nothing was removed. Checked.
 *
 * <p>Unproven on Jira 11: declared by AttachmentManager in the Jira 7 API.
 */
public class RemoveException extends Exception {

    private static final long serialVersionUID = 1L;

    public RemoveException(String message) {
        super(message);
    }
}
