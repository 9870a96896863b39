package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.settings.DeskCatalog;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The workflow statuses that can be given words. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/statuses")
@Produces(MediaType.APPLICATION_JSON)
public final class StatusesResource {

    private final Gate gate;
    private final DeskCatalog desks;

    @Inject
    public StatusesResource(Gate gate, DeskCatalog desks) {
        this.gate = gate;
        this.desks = desks;
    }

    /** All of them, in Jira's order. */
    @GET
    @AdminOnly
    public Response all() {
        gate.admin();
        return Response.ok(new Listing<>(desks.statuses().stream()
                .map(status -> new Choice(status.id(), status.name())).toList())).build();
    }
}
