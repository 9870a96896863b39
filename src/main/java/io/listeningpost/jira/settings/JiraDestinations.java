package io.listeningpost.jira.settings;

import com.atlassian.jira.project.ProjectManager;
import com.atlassian.servicedesk.api.NoSuchEntityException;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.Destinations;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.People;
import io.listeningpost.settings.Route;
import java.util.Optional;

/** Looks at Jira's own desks, types, people and details, whoever asks. Thread-safe. */
public final class JiraDestinations implements Destinations {

    private final ProjectManager projects;
    private final ServiceDeskManager desks;
    private final RequestTypeService types;
    private final People people;
    private final DetailCatalog details;

    public JiraDestinations(ProjectManager projects, ServiceDeskManager desks, RequestTypeService types, People people,
            DetailCatalog details) {
        this.projects = projects;
        this.desks = desks;
        this.types = types;
        this.people = people;
        this.details = details;
    }

    @Override
    public Optional<String> gone(Destination destination) {
        Route route = destination.route();
        try {
            ServiceDesk desk = desks.getServiceDeskById(route.serviceDeskId());
            if (projects.getProjectObj(desk.getProjectId()) == null) {
                return Optional.of("the project of its service desk " + route.serviceDeskId() + " is gone");
            }
            boolean type = types.getRequestTypes(null, types.newQueryBuilder().serviceDesk(route.serviceDeskId())
                    .requestType(route.requestTypeId()).requestOverrideSecurity(true).build()).getResults().isEmpty();
            if (type) {
                return Optional.of("its request type " + route.requestTypeId() + " is not on the service desk any more");
            }
        } catch (NoSuchEntityException e) {
            return Optional.of("its service desk " + route.serviceDeskId() + " or request type " + route.requestTypeId() + " is gone");
        } catch (ServiceDeskServiceException e) {
            return Optional.empty(); // switched off or without licence: opening says so, and the post waits
        }
        return destination.assignee().filter(key -> people.byKey(key).filter(People.Person::active).isEmpty())
                .map(key -> "the user " + key + " whom it assigns to is not active any more")
                .or(() -> details.gone(destination));
    }
}
