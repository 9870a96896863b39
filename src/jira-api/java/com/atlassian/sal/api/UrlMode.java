package com.atlassian.sal.api;

/**
 * How a base URL is worked out.
 *
 * <p>Evidence: these constants used by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public enum UrlMode {
    CANONICAL,
    ABSOLUTE,
    RELATIVE,
    AUTO
}
