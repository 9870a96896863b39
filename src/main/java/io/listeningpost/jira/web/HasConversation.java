package io.listeningpost.jira.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestMarks;
import jakarta.inject.Inject;

/** Holds for requests that came from a public thread. Every issue view asks, so our tables are asked about marked requests only. */
public final class HasConversation extends AbstractIssueWebCondition {

    private final RequestMarks marks;
    private final Conversations conversations;

    @Inject
    public HasConversation(RequestMarks marks, Conversations conversations) {
        this.marks = marks;
        this.conversations = conversations;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, Issue issue, JiraHelper jiraHelper) {
        Long id = issue.getId();
        return id != null && marks.isMarked(id) && conversations.byRequest(id).isPresent();
    }
}
