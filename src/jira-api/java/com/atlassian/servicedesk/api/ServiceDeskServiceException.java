package com.atlassian.servicedesk.api;

/**
 * JSM refused or failed. Unchecked.
 *
 * <p>Evidence: caught by a Jira 11 plugin (atlassian-slack-integration-server); unchecked in the Jira Service Management
 * Javadoc 10.3.0, abstract with this constructor in 4.13.
 */
public abstract class ServiceDeskServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;

    public ServiceDeskServiceException(ExceptionMessage message) {
        super(message.getMessage());
        this.messageKey = message.getKey();
    }

    public String getMessageKey() {
        return messageKey;
    }
}
