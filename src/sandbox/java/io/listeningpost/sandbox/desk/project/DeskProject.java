package io.listeningpost.sandbox.desk.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project. Two are equal when their ids are. */
public record DeskProject(long id, String key, String name, String about) implements Project {

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getName() {
        return name;
    }

    /** The same for every project. */
    @Override
    public Collection<ProjectComponent> getComponents() {
        return List.of(new DeskComponent(10_100L, "Delivery"), new DeskComponent(10_101L, "Website"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeskProject that && id == that.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
