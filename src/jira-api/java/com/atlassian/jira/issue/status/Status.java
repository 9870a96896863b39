package com.atlassian.jira.issue.status;

/**
 * A workflow status.
 *
 * <p>Evidence: read by a Jira 11 plugin (atlassian-slack-integration-server), which calls getNameTranslation with an
 * argument; the one without from the Jira 7 API.
 */
public interface Status {

    String getId();

    String getName();

    /** The name in the language of the user that the thread acts for. */
    String getNameTranslation();
}
