package io.listeningpost.jira.settings;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.servicedesk.api.NoSuchEntityException;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskService;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;
import com.atlassian.servicedesk.api.util.paging.SimplePagedRequest;
import io.listeningpost.settings.DeskCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Service desks, request types and statuses by Jira's own services, the desks as the admin who asks may see them. Thread-safe.
 */
public final class JiraDeskCatalog implements DeskCatalog {

    private static final int PAGE = 50;
    private static final int MOST = 2_000;

    private final ProjectManager projects;
    private final JiraAuthenticationContext authentication;
    private final ServiceDeskService visibleDesks;
    private final ServiceDeskManager desks;
    private final RequestTypeService types;
    private final ConstantsManager constants;

    public JiraDeskCatalog(ProjectManager projects, JiraAuthenticationContext authentication, ServiceDeskService visibleDesks,
            ServiceDeskManager desks, RequestTypeService types, ConstantsManager constants) {
        this.projects = projects;
        this.authentication = authentication;
        this.visibleDesks = visibleDesks;
        this.desks = desks;
        this.types = types;
        this.constants = constants;
    }

    @Override
    public List<Desk> serviceDesks() {
        List<Desk> found = new ArrayList<>();
        boolean more = true;
        while (more && found.size() < MOST) {
            try {
                PagedResponse<ServiceDesk> page = visibleDesks.getServiceDesks(
                        authentication.getLoggedInUser(), SimplePagedRequest.paged(found.size(), PAGE));
                page.getResults().forEach(desk -> found.add(new Desk(desk.getId(), key(desk), desk.getProjectName())));
                more = page.hasNextPage() && !page.getResults().isEmpty();
            } catch (ServiceDeskServiceException e) {
                more = false; // the application is switched off or its licence ended
            }
        }
        found.sort(Comparator.comparing(Desk::name));
        return found;
    }

    @Override
    public Optional<String> projectKey(int serviceDeskId) {
        try {
            return Optional.of(key(desks.getServiceDeskById(serviceDeskId))).filter(key -> !key.isEmpty());
        } catch (ServiceDeskServiceException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<List<RequestType>> requestTypes(int serviceDeskId) {
        try {
            desks.getServiceDeskById(serviceDeskId);
            return Optional.of(types.getRequestTypes(null,
                            types.newQueryBuilder().serviceDesk(serviceDeskId).requestOverrideSecurity(true).build())
                    .getResults().stream().map(type -> new RequestType(type.getId(), type.getName()))
                    .sorted(Comparator.comparing(RequestType::name)).toList());
        } catch (NoSuchEntityException e) {
            return Optional.empty();
        } catch (ServiceDeskServiceException e) {
            return Optional.of(List.of());
        }
    }

    @Override
    public List<Status> statuses() {
        return constants.getStatuses().stream().map(status -> new Status(status.getId(), status.getName())).toList();
    }

    /** No proven way to list the actions of a workflow without an issue in hand: Jira does not tell. */
    @Override
    public List<String> actions(int serviceDeskId) {
        return List.of();
    }

    private String key(ServiceDesk desk) {
        Project project = projects.getProjectObj(desk.getProjectId());
        return project == null ? "" : project.getKey();
    }
}
