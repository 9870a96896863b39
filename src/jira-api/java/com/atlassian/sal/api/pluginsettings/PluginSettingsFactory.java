package com.atlassian.sal.api.pluginsettings;

/**
 * Opens small settings kept by the product.
 *
 * <p>Evidence: called by Jira 11 plugins (atlassian-slack-integration-server, jira-scrum-poker).
 */
public interface PluginSettingsFactory {

    PluginSettings createGlobalSettings();
}
