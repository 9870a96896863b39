package com.atlassian.jira.plugin.webfragment.model;

import java.util.Map;

/**
 * What a web fragment knows about the page it is on.
 *
 * <p>Evidence: parameter of conditions in a Jira 11 plugin (jira-scrum-poker); getContextParams from Jira 7.13.0
 * bytecode.
 */
public class JiraHelper {

    private final Map<String, Object> contextParams;

    public JiraHelper(Map<String, Object> contextParams) {
        this.contextParams = Map.copyOf(contextParams);
    }

    public Map<String, Object> getContextParams() {
        return contextParams;
    }
}
