package com.atlassian.jira.web.util;

/**
 * Nothing was attached. Checked.
 *
 * <p>Unproven on Jira 11: declared by AttachmentManager in the Jira 7 API and caught by public plugins for Jira 8 and 9.
 */
public class AttachmentException extends Exception {

    private static final long serialVersionUID = 1L;

    public AttachmentException(String message) {
        super(message);
    }
}
