package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;

/**
 * A comment on an issue.
 *
 * <p>Evidence: id, body, dates and restrictions read by a Jira 11 plugin (atlassian-slack-integration-server); author
 * and issue from Jira 7.13.0 bytecode.
 */
public interface Comment {

    Long getId();

    String getBody();

    /** Null for an anonymous comment. */
    ApplicationUser getAuthorApplicationUser();

    Date getCreated();

    Date getUpdated();

    Issue getIssue();

    /** Null when no group restricts it. */
    String getGroupLevel();

    /** Null when no project role restricts it. */
    Long getRoleLevelId();
}
