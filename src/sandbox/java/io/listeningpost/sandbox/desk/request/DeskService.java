package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskService;
import com.atlassian.servicedesk.api.util.paging.PagedRequest;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;
import org.jspecify.annotations.Nullable;

/** The service desks that somebody may see: an open desk shows itself to everybody with a login. */
public final class DeskService implements ServiceDeskService {

    private final ServiceDesks desks;
    private final DeskRoles roles;

    /** Asks these roles. */
    public DeskService(ServiceDesks desks, DeskRoles roles) {
        this.desks = desks;
        this.roles = roles;
    }

    @Override
    public ServiceDesk getServiceDeskForProject(@Nullable ApplicationUser user, Project project) {
        check(user);
        return desks.getServiceDeskForProject(project);
    }

    @Override
    public ServiceDesk getServiceDeskById(@Nullable ApplicationUser user, int serviceDeskId) {
        check(user);
        return desks.getServiceDeskById(serviceDeskId);
    }

    @Override
    public PagedResponse<ServiceDesk> getServiceDesks(@Nullable ApplicationUser user, PagedRequest pagedRequest) {
        check(user);
        return Paged.of(desks.all(), pagedRequest);
    }

    private void check(@Nullable ApplicationUser user) {
        if (!roles.active(user)) {
            throw Refusals.forbidden("sd.servicedesk.forbidden", "You do not have permission to view this service desk.");
        }
    }
}
