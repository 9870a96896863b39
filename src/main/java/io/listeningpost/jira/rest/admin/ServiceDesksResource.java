package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.Refused;
import io.listeningpost.settings.DeskCatalog;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where an account's requests can go. For Jira administrators: 401 for nobody, 403 for everybody else; 404 for an unknown desk. */
@Path("/servicedesks")
@Produces(MediaType.APPLICATION_JSON)
public final class ServiceDesksResource {

    private final Gate gate;
    private final DeskCatalog desks;
    private final Refusals refusals;

    @Inject
    public ServiceDesksResource(Gate gate, DeskCatalog desks, Refusals refusals) {
        this.gate = gate;
        this.desks = desks;
        this.refusals = refusals;
    }

    /** The service desks, by name. */
    @GET
    @AdminOnly
    public Response all() {
        gate.admin();
        return Response.ok(new Listing<>(desks.serviceDesks().stream()
                .map(desk -> new Choice(Integer.toString(desk.id()), desk.name() + " (" + desk.projectKey() + ")")).toList())).build();
    }

    /** The request types of a service desk, by name. */
    @GET
    @Path("/{id}/requesttypes")
    @AdminOnly
    public Response requestTypes(@PathParam("id") String id) {
        gate.admin();
        return Response.ok(new Listing<>(desks.requestTypes(number(id)).orElseThrow(this::unknown).stream()
                .map(type -> new Choice(Integer.toString(type.id()), type.name())).toList())).build();
    }

    /** The names of the workflow actions that requests of a desk can take; empty when Jira does not tell. */
    @GET
    @Path("/{id}/actions")
    @AdminOnly
    public Response actions(@PathParam("id") String id) {
        gate.admin();
        int desk = number(id);
        desks.requestTypes(desk).orElseThrow(this::unknown);
        return Response.ok(new Listing<>(desks.actions(desk).stream().map(name -> new Choice(name, name)).toList())).build();
    }

    private int number(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw unknown();
        }
        return Integer.parseInt(id);
    }

    private Refused unknown() {
        return refusals.unknown("serviceDesk", "listening-post.error.desk");
    }
}
