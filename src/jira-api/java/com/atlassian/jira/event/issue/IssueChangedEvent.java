package com.atlassian.jira.event.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Optional;

/**
 * Fields of an issue changed, a workflow move among them. Heard only on the node that made the change, in the thread of
 * the request.
 *
 * <p>Evidence: heard directly, with getIssue, getAuthor, getChangeItems and getComment called, by a Jira 11 plugin
 * (atlassian-slack-integration-server); getChangeItemForField from Jira 7.13.0 bytecode.
 */
public interface IssueChangedEvent {

    Issue getIssue();

    /** Empty when nobody was logged in. */
    Optional<ApplicationUser> getAuthor();

    Optional<Comment> getComment();

    Collection<ChangeItemBean> getChangeItems();

    Optional<ChangeItemBean> getChangeItemForField(String fieldName);
}
