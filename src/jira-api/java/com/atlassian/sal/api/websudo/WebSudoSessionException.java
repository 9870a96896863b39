package com.atlassian.sal.api.websudo;

/**
 * The session is not a confirmed administrator session.
 *
 * <p>Evidence: caught by a Jira 11 plugin (atlassian-slack-integration-server); unchecked superclass from Jira 7.13.0
 * bytecode.
 */
public class WebSudoSessionException extends SecurityException {

    private static final long serialVersionUID = 1L;

    public WebSudoSessionException() {
        super();
    }

    public WebSudoSessionException(String message) {
        super(message);
    }
}
