package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What an account costs. For Jira administrators: 401 for nobody, 403 for everybody else; 404 for an account that is not linked. */
@Path("/accounts/{id}/costs")
@Produces(MediaType.APPLICATION_JSON)
public final class CostsResource {

    private final Gate gate;
    private final AccountLookup lookup;
    private final CostViews views;

    @Inject
    public CostsResource(Gate gate, AccountLookup lookup, CostViews views) {
        this.gate = gate;
        this.lookup = lookup;
        this.views = views;
    }

    /** Today and this month by kind of charge, each day of the month, and what the budget still allows. */
    @GET
    @AdminOnly
    public Response get(@PathParam("id") String id) {
        gate.admin();
        return Response.ok(views.of(lookup.find(id))).build();
    }
}
