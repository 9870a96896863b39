package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;

/**
 * Adds values to a web fragment's template context.
 *
 * <p>Evidence: implemented by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface ContextProvider {

    void init(Map<String, String> params) throws PluginParseException;

    Map<String, Object> getContextMap(Map<String, Object> context);
}
