package com.atlassian.jira.issue.priority;

/**
 * A priority.
 *
 * <p>Unproven on Jira 11: Jira 7 API, where it is an issue constant.
 */
public interface Priority {

    String getId();

    /** The name in the language of the user that the thread acts for. */
    String getNameTranslation();
}
