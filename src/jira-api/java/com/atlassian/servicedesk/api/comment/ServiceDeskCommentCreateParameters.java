package com.atlassian.servicedesk.api.comment;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

/**
 * A comment to be made. Opaque to us.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.3.12; builder methods in 3.15.
 */
public interface ServiceDeskCommentCreateParameters {

    /** Builds parameters. */
    interface Builder {

        Builder author(ApplicationUser author);

        Builder body(String body);

        Builder issue(Issue issue);

        Builder publicComment(boolean publicComment);

        ServiceDeskCommentCreateParameters build();
    }
}
