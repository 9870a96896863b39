package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;

/**
 * Shown to whoever is logged in.
 *
 * <p>Evidence: named in the descriptor of a Jira 11 plugin (atlassian-slack-integration-server). The body here serves
 * the local host only.
 */
public class UserLoggedInCondition extends AbstractWebCondition {

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
        return user != null;
    }
}
