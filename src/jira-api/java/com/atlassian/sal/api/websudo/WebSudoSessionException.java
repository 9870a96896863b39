package com.atlassian.sal.api.websudo;

/**
 * The session is not a confirmed administrator session.
 *
 * <p>Evidence: caught by a Jira 11 plugin (atlassian-slack-integration-server); superclass and constructors from the SAL
 * 3.0.0 Javadoc.
 */
public class WebSudoSessionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WebSudoSessionException() {
        super();
    }

    public WebSudoSessionException(String message) {
        super(message);
    }
}
