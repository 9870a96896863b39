package com.atlassian.sal.api.pluginsettings;

/**
 * Small, rarely changed settings; values are strings, lists or maps of strings.
 *
 * <p>Evidence: called by Jira 11 plugins (atlassian-slack-integration-server, jira-scrum-poker).
 */
public interface PluginSettings {

    /** Null when absent. */
    Object get(String key);

    Object put(String key, Object value);

    Object remove(String key);
}
