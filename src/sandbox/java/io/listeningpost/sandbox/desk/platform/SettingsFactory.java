package io.listeningpost.sandbox.desk.platform;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.listeningpost.sandbox.desk.db.Sql;

/** Settings that plugins keep in the product. */
public final class SettingsFactory implements PluginSettingsFactory {

    private final Sql sql;

    /** Settings in a database. */
    public SettingsFactory(Sql sql) {
        this.sql = sql;
    }

    @Override
    public PluginSettings createGlobalSettings() {
        return new Settings(sql, "global");
    }
}
