package com.atlassian.servicedesk.api;

/**
 * A translated message with its key.
 *
 * <p>Evidence: Jira Service Management Javadoc 4.13, listed up to 5.4. For the local host only.
 */
public class ExceptionMessage {

    private final String key;
    private final String message;

    public ExceptionMessage(String key, String message) {
        this.key = key;
        this.message = message;
    }

    public String getKey() {
        return key;
    }

    public String getMessage() {
        return message;
    }
}
