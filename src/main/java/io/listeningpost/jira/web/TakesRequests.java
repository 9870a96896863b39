package io.listeningpost.jira.web;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.settings.Destined;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectRights;
import io.listeningpost.settings.ProjectSpeeches;
import jakarta.inject.Inject;

/**
 * Holds for whoever administers a project that requests of ours can come to, or that has words of its own from when they could.
 */
public final class TakesRequests extends AbstractWebCondition {

    private final ProjectRights rights;
    private final ProjectCatalog projects;
    private final ProjectSpeeches speeches;
    private final Destined destined;

    @Inject
    public TakesRequests(ProjectRights rights, ProjectCatalog projects, ProjectSpeeches speeches, Destined destined) {
        this.rights = rights;
        this.projects = projects;
        this.speeches = speeches;
        this.destined = destined;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Project project = helper == null ? null : helper.getProject();
        return user != null && project != null && rights.of(user.getKey(), project.getKey()) == ProjectRights.Standing.ADMIN
                && projects.byKey(project.getKey()).filter(this::takes).isPresent();
    }

    private boolean takes(ProjectCatalog.Project project) {
        return project.serviceDesk().filter(desk -> !destined.to(desk).isEmpty()).isPresent()
                || !speeches.of(project.id()).speeches().isEmpty();
    }
}
