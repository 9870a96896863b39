package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/**
 * A condition that wants the user and the page.
 *
 * <p>Evidence: extended by a Jira 11.3 plugin (jira-scrum-poker). The body here serves the local host only.
 */
public abstract class AbstractWebCondition implements Condition {

    @Override
    public void init(Map<String, String> params) throws PluginParseException {
        // nothing to read
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return shouldDisplay((ApplicationUser) context.get("user"), (JiraHelper) context.get("helper"));
    }

    public abstract boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper);
}
