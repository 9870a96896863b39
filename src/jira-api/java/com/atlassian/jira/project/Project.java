package com.atlassian.jira.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import java.util.Collection;

/**
 * A project.
 *
 * <p>Evidence: read by a Jira 11 plugin (atlassian-slack-integration-server); getComponents unproven on Jira 11, from the Jira 7 API.
 */
public interface Project {

    Long getId();

    String getKey();

    String getName();

    /** None for a project without components. */
    Collection<ProjectComponent> getComponents();
}
