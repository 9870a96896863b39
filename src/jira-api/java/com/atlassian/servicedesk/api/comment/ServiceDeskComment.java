package com.atlassian.servicedesk.api.comment;

import com.atlassian.jira.issue.comments.Comment;

/**
 * A comment with its visibility.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.1.2.
 */
public interface ServiceDeskComment {

    Comment getComment();

    /** True when the customer sees it. */
    boolean isPublic();
}
