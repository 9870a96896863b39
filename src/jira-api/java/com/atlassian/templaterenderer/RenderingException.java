package com.atlassian.templaterenderer;

/**
 * A template could not be rendered.
 *
 * <p>Evidence: caught by a Jira 11 plugin (atlassian-slack-integration-server), where only an unchecked one would
 * compile.
 */
public class RenderingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RenderingException(String message) {
        super(message);
    }

    public RenderingException(String message, Throwable cause) {
        super(message, cause);
    }
}
