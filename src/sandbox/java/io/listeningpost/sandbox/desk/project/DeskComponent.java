package io.listeningpost.sandbox.desk.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;

/** A component of a project. */
record DeskComponent(Long id, String name) implements ProjectComponent {

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }
}
