package com.atlassian.servicedesk.api.comment;

import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.user.ApplicationUser;

/**
 * Public and internal comments.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.7.0.
 */
public interface ServiceDeskCommentService {

    ServiceDeskCommentCreateParameters.Builder newCreateBuilder();

    ServiceDeskComment createServiceDeskComment(ApplicationUser user, ServiceDeskCommentCreateParameters createParameters);

    ServiceDeskComment getServiceDeskCommentById(ApplicationUser user, Long commentId);

    ServiceDeskComment getServiceDeskCommentByJiraComment(ApplicationUser user, Comment comment);
}
