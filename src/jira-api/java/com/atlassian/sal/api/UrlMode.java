package com.atlassian.sal.api;

/**
 * How a base URL is worked out.
 *
 * <p>Evidence: constants used by a Jira 11 plugin (atlassian-slack-integration-server); full list from Jira 7.13.0
 * bytecode.
 */
public enum UrlMode {
    CANONICAL,
    ABSOLUTE,
    RELATIVE,
    RELATIVE_CANONICAL,
    AUTO
}
