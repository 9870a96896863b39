package com.atlassian.sal.api.pluginsettings;

/**
 * Opens small settings kept by the product.
 *
 * <p>Evidence: called by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface PluginSettingsFactory {

    PluginSettings createGlobalSettings();
}
