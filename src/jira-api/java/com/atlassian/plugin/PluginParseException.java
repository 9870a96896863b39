package com.atlassian.plugin;

/**
 * A module descriptor is wrong. Unchecked.
 *
 * <p>Evidence: declared by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public class PluginParseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PluginParseException(String message) {
        super(message);
    }
}
