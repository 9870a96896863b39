package com.atlassian.servicedesk.api;

/**
 * The user may not do this.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.3.0. Constructed by the local host only.
 */
public class ForbiddenException extends ServiceDeskServiceException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(ExceptionMessage message) {
        super(message);
    }
}
