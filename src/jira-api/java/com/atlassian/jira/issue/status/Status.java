package com.atlassian.jira.issue.status;

/**
 * A workflow status.
 *
 * <p>Evidence: returned to a Jira 11 plugin (atlassian-slack-integration-server); getters from Jira 7.13.0 bytecode.
 */
public interface Status {

    String getId();

    String getName();

    /** The name in the language of the user that the thread acts for. */
    String getNameTranslation();
}
