package com.atlassian.sal.api.pluginsettings;

/**
 * Small, rarely changed settings; values are strings, lists or maps of strings.
 *
 * <p>Evidence: called by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface PluginSettings {

    /** Null when absent. */
    Object get(String key);

    Object put(String key, Object value);

    Object remove(String key);
}
