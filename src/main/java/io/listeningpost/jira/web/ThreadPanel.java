package io.listeningpost.jira.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.message.I18nResolver;
import jakarta.inject.Inject;
import java.util.Map;

/** Marks the place of the panel and names its request; the script loads the thread, so that showing an issue waits for nothing. */
public final class ThreadPanel implements ContextProvider {

    private final ApplicationProperties jira;
    private final I18nResolver i18n;

    @Inject
    public ThreadPanel(ApplicationProperties jira, I18nResolver i18n) {
        this.jira = jira;
        this.i18n = i18n;
    }

    @Override
    public void init(Map<String, String> params) throws PluginParseException {
        // the descriptor gives no parameters
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        String key = context.get("issue") instanceof Issue issue ? issue.getKey() : "";
        String base = jira.getBaseUrl(UrlMode.RELATIVE);
        return Map.of("panel", new PanelView(base, key, i18n.getText("listening-post.loading")));
    }
}
