package com.atlassian.query;

/**
 * A parsed JQL query.
 *
 * <p>Evidence: used by a Jira 11 plugin (atlassian-slack-integration-server) and in the Jira Software 11.1.0 Javadoc;
 * getQueryString, which only the local host calls, believed.
 */
public interface Query {

    /** The text it was parsed from; null when it was built. */
    String getQueryString();
}
