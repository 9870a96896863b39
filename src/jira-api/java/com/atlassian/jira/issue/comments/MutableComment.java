package com.atlassian.jira.issue.comments;

/**
 * A comment being edited, not yet stored.
 *
 * <p>Unproven on Jira 11: setBody called by public plugins for Jira 7 and 8.
 */
public interface MutableComment extends Comment {

    void setBody(String body);
}
