package com.atlassian.jira.plugin.webfragment.model;

import com.atlassian.jira.project.Project;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * What a web fragment knows about the page it is on.
 *
 * <p>Evidence: passed to conditions of a Jira 11.3 plugin (jira-scrum-poker), which calls getProject; the rest from the
 * Jira 7 Javadoc, servlet type renamed to jakarta.
 */
public class JiraHelper {

    private final HttpServletRequest request;
    private final Project project;
    private final Map<String, Object> params;

    public JiraHelper(HttpServletRequest request, Project project, Map<String, Object> params) {
        this.request = request;
        this.project = project;
        this.params = Map.copyOf(params);
    }

    /** Null outside a request. */
    public HttpServletRequest getRequest() {
        return request;
    }

    /** Null when the page is about no project. */
    public Project getProject() {
        return project;
    }

    public Map<String, Object> getContextParams() {
        return params;
    }
}
