package com.atlassian.jira.bc.project.component;

/**
 * A component of a project.
 *
 * <p>Unproven on Jira 11: Jira 7 API.
 */
public interface ProjectComponent {

    Long getId();

    String getName();
}
