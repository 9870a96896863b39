package io.listeningpost.jira.request;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import io.listeningpost.health.Complaints;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.FieldValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Priority, component, assignee and team of requests: the only class that calls what no plugin for Jira 11 was seen to call. Where Jira
 * lacks any of it the request stands without, nothing is offered to choose, and the log says so. Thread-safe.
 */
final class RequestDetails implements DetailCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestDetails.class);

    private final IssueManager issues;
    private final UserManager users;
    private final ConstantsManager constants;
    private final ServiceDeskManager desks;
    private final ProjectManager projects;
    private final RequestTeams teams;
    private final RequestSearch search;
    private final JiraAuthenticationContext authentication;
    private final Complaints complaints;

    RequestDetails(IssueManager issues, UserManager users, ConstantsManager constants, ServiceDeskManager desks, ProjectManager projects,
            RequestTeams teams, RequestSearch search, JiraAuthenticationContext authentication, Complaints complaints) {
        this.issues = issues;
        this.users = users;
        this.constants = constants;
        this.desks = desks;
        this.projects = projects;
        this.teams = teams;
        this.search = search;
        this.authentication = authentication;
        this.complaints = complaints;
    }

    /** Sets what the destination says; setting it again changes nothing. */
    void set(Issue issue, Destination to, ApplicationUser speaker) {
        if (!to.sets()) {
            return;
        }
        MutableIssue changed = issues.getIssueObject(issue.getId());
        try {
            to.priority().ifPresent(changed::setPriorityId);
            to.component().ifPresent(id -> changed.setComponent(components(changed.getProjectObject()).stream()
                    .filter(component -> component.getId().equals(id)).toList()));
            to.assignee().map(users::getUserByKey).ifPresent(changed::setAssignee);
            to.team().ifPresent(team -> setTeam(changed, team));
            issues.updateIssue(speaker, changed, UpdateIssueRequest.builder().sendMail(true).build());
        } catch (RuntimeException | LinkageError e) { // the edge: the request stands, and its words are what counts
            complain(e);
        }
    }

    /** A team that is not offered there keeps nothing else from being set. */
    private void setTeam(MutableIssue issue, FieldValue team) {
        try {
            teams.set(issue, team);
        } catch (RuntimeException | LinkageError e) {
            complain(e);
        }
    }

    @Override
    public List<Detail> teamFields() {
        return known(teams::fields);
    }

    @Override
    public List<String> teams(String field, int serviceDeskId) {
        ApplicationUser caller = authentication.getLoggedInUser();
        return caller == null ? List.of() : known(() -> project(serviceDeskId)
                .flatMap(project -> search.newest(caller, "project = " + project.getId(), 1, "what a select list offers"))
                .flatMap(found -> found.stream().findFirst()).flatMap(search::find).map(issue -> teams.offered(field, issue))
                .orElse(List.of()));
    }

    @Override
    public List<Detail> priorities() {
        return known(() -> constants.getPriorities().stream()
                .map((Priority priority) -> new Detail(priority.getId(), priority.getNameTranslation())).toList());
    }

    @Override
    public List<Detail> components(int serviceDeskId) {
        return known(() -> project(serviceDeskId).map(project -> components(project).stream()
                .map(component -> new Detail(component.getId().toString(), component.getName()))
                .sorted(Comparator.comparing(Detail::name)).toList()).orElse(List.of()));
    }

    private Optional<Project> project(int serviceDeskId) {
        try {
            return Optional.ofNullable(projects.getProjectObj(desks.getServiceDeskById(serviceDeskId).getProjectId()));
        } catch (ServiceDeskServiceException e) {
            return Optional.empty();
        }
    }

    private static Collection<ProjectComponent> components(Project project) {
        return project.getComponents();
    }

    private <T> List<T> known(Supplier<List<T>> ask) {
        try {
            return ask.get();
        } catch (RuntimeException | LinkageError e) { // the edge: a service that this Jira does not offer is told by throwing
            complain(e);
            return List.of();
        }
    }

    private void complain(Throwable e) {
        complaints.of("priority, component, assignee and team", e).ifPresent(said -> LOG.warn(
                "Jira does not take priority, component, assignee or team of a request as we set them{}", said.again(e), said.thrown(e)));
    }
}
