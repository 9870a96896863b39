package io.listeningpost.jira.settings;

import com.atlassian.jira.project.ProjectManager;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.ProjectCatalog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Projects by Jira's own services. Thread-safe. */
public final class JiraProjectCatalog implements ProjectCatalog {

    private final ProjectManager projects;
    private final ServiceDeskManager serviceDesks;
    private final DeskCatalog desks;
    private final WorkflowStatuses workflows;

    public JiraProjectCatalog(ProjectManager projects, ServiceDeskManager serviceDesks, DeskCatalog desks, WorkflowStatuses workflows) {
        this.projects = projects;
        this.serviceDesks = serviceDesks;
        this.desks = desks;
        this.workflows = workflows;
    }

    @Override
    public Optional<Project> byKey(String key) {
        return known(projects.getProjectByCurrentKey(key));
    }

    @Override
    public Optional<Project> byId(long id) {
        return known(projects.getProjectObj(id));
    }

    private Optional<Project> known(com.atlassian.jira.project.@Nullable Project found) {
        return Optional.ofNullable(found).map(each -> new Project(each.getId(), each.getKey(), each.getName(), deskOf(each)));
    }

    private Optional<Integer> deskOf(com.atlassian.jira.project.Project project) {
        try {
            return Optional.of(serviceDesks.getServiceDeskForProject(project).getId());
        } catch (ServiceDeskServiceException e) {
            return Optional.empty(); // it has none, or the application is switched off
        }
    }

    @Override
    public List<DeskCatalog.Status> statuses(Project project) {
        List<DeskCatalog.Status> all = desks.statuses();
        Set<String> used = project.serviceDesk().map(desk -> workflows.of(project.id(), desk)).orElse(Set.of());
        List<DeskCatalog.Status> its = all.stream().filter(status -> used.contains(status.id())).toList();
        return its.isEmpty() ? all : its;
    }
}
