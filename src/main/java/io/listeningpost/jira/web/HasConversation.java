package io.listeningpost.jira.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.conversation.Conversations;
import jakarta.inject.Inject;

/** Holds for requests that came from a public thread. Costs one look-up by an indexed column, because every issue view asks. */
public final class HasConversation extends AbstractIssueWebCondition {

    private final Conversations conversations;

    @Inject
    public HasConversation(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, Issue issue, JiraHelper jiraHelper) {
        Long id = issue.getId();
        return id != null && conversations.byRequest(id).isPresent();
    }
}
