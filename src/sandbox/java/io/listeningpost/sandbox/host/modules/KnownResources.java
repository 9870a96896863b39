package io.listeningpost.sandbox.host.modules;

import java.util.Set;

/** The web-resources of AUI and Jira that exist in Jira 11 and that the page shell loads on every page. */
final class KnownResources {

    private static final Set<String> KEYS = Set.of(
            "com.atlassian.auiplugin:ajs", "com.atlassian.auiplugin:aui-core", "com.atlassian.auiplugin:aui-select",
            "com.atlassian.auiplugin:aui-select2", "com.atlassian.auiplugin:aui-dropdown2", "com.atlassian.auiplugin:aui-inline-dialog2",
            "com.atlassian.auiplugin:aui-experimental-spinner", "com.atlassian.auiplugin:aui-spinner",
            "com.atlassian.auiplugin:aui-flag", "com.atlassian.auiplugin:aui-toggle", "com.atlassian.auiplugin:aui-button",
            "com.atlassian.auiplugin:aui-buttons", "com.atlassian.auiplugin:aui-dialog2", "com.atlassian.auiplugin:aui-message",
            "com.atlassian.auiplugin:aui-badge", "com.atlassian.auiplugin:aui-lozenge", "com.atlassian.auiplugin:aui-lozenges",
            "com.atlassian.auiplugin:aui-avatars", "com.atlassian.auiplugin:aui-table", "com.atlassian.auiplugin:aui-forms",
            "com.atlassian.auiplugin:aui-tabs", "com.atlassian.auiplugin:aui-design-tokens-base-themes-css",
            "jira.webresources:messages", "jira.webresources:select-pickers", "jira.webresources:jira-global",
            "jira.webresources:jqlautocomplete");

    private KnownResources() {
    }

    static boolean contains(String completeKey) {
        return KEYS.contains(completeKey);
    }
}
