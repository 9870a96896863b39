package com.atlassian.servicedesk.api.event;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.comment.ServiceDeskComment;
import java.util.Date;

/**
 * A comment was made or edited on a request.
 *
 * <p>Evidence: Jira Service Management Javadoc 3.6, listed up to 10.3.
 */
public interface ServiceDeskCommentEvent {

    ApplicationUser getUser();

    Issue getIssue();

    ServiceDeskComment getComment();

    /** False when the comment was edited. */
    boolean isCreatedEvent();

    Date getTime();
}
