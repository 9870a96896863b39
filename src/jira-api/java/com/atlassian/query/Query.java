package com.atlassian.query;

/**
 * A parsed JQL query.
 *
 * <p>Evidence: imported by a Jira 11 plugin (atlassian-slack-integration-server); getQueryString from Jira 7.13.0
 * bytecode.
 */
public interface Query {

    /** The text it was parsed from; null when it was built. */
    String getQueryString();
}
