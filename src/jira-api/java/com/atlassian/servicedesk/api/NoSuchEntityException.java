package com.atlassian.servicedesk.api;

/**
 * What was asked for is not there.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.3.0. Constructed by the local host only.
 */
public class NoSuchEntityException extends ServiceDeskServiceException {

    private static final long serialVersionUID = 1L;

    public NoSuchEntityException(ExceptionMessage message) {
        super(message);
    }
}
