package io.listeningpost.jira.web;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.conversation.AgentRights;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.Route;
import jakarta.inject.Inject;
import java.util.Optional;

/** Holds for agents of a project that an account is routed to. Cheap, because every page of every project asks. */
public final class HearsMentions extends AbstractWebCondition {

    private final Accounts accounts;
    private final DeskCatalog desks;
    private final AgentRights rights;

    @Inject
    public HearsMentions(Accounts accounts, DeskCatalog desks, AgentRights rights) {
        this.accounts = accounts;
        this.desks = desks;
        this.rights = rights;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Project project = helper == null ? null : helper.getProject();
        return user != null && project != null
                && rights.inProject(user.getKey(), project.getKey()) == AgentRights.InProject.AGENT
                && accounts.all().stream().flatMap(account -> account.route().stream()).map(Route::serviceDeskId).distinct()
                        .map(desks::projectKey).flatMap(Optional::stream).anyMatch(project.getKey()::equals);
    }
}
