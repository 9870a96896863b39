package io.listeningpost.sandbox.desk;

import io.listeningpost.sandbox.host.PluginModule;
import io.listeningpost.sandbox.host.PluginModules;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plugin that adds nothing but paths to search and functions of the query language. */
record NoModules(List<IndexedPath> jqlAliases, List<PluginModule> functions) implements PluginModules {

    @Override
    public List<WebItem> webItems(String section, Map<String, Object> context) {
        return List.of();
    }

    @Override
    public List<WebSection> webSections(String location, Map<String, Object> context) {
        return List.of();
    }

    @Override
    public List<WebPanel> webPanels(String location, Map<String, Object> context) {
        return List.of();
    }

    @Override
    public String resourceTags(Collection<String> contextsOrKeys) {
        return "";
    }

    @Override
    public String i18n(Locale locale, String key, Serializable... arguments) {
        return key;
    }

    @Override
    public List<FieldType> fieldTypes() {
        return List.of();
    }

    @Override
    public List<PluginModule> modules(String type) {
        return type.equals("jql-function") ? functions : List.of();
    }

    @Override
    public List<String> blockedCalls() {
        return List.of();
    }

    @Override
    public List<String> problems() {
        return List.of();
    }
}
