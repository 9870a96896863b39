package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;

/**
 * Decides whether a web fragment is shown.
 *
 * <p>Evidence: implemented in the Jira Software 11.1.0 Javadoc (GlobalAdminCondition) and by a Jira 11 plugin
 * (atlassian-slack-integration-server).
 */
public interface Condition {

    void init(Map<String, String> params) throws PluginParseException;

    boolean shouldDisplay(Map<String, Object> context);
}
