package com.atlassian.jira.issue.comments;

/**
 * A comment being edited, not yet stored.
 *
 * <p>Evidence: Jira 7 Javadoc and Jira 6.3 source.
 */
public interface MutableComment extends Comment {

    void setBody(String body);
}
