package com.atlassian.servicedesk.api;

/**
 * The request is malformed.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.3.0. Constructed by the local host only.
 */
public class BadRequestException extends ServiceDeskServiceException {

    private static final long serialVersionUID = 1L;

    public BadRequestException(ExceptionMessage message) {
        super(message);
    }
}
