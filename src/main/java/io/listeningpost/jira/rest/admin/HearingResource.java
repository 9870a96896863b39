package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.settings.AccountSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What an account hears. For Jira administrators: 401 for nobody, 403 for everybody else; 404 for an account that is not linked. */
@Path("/accounts/{id}/hearing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HearingResource {

    private final Gate gate;
    private final JsonBody json;
    private final AccountLookup lookup;
    private final HearingCheck check;

    @Inject
    public HearingResource(Gate gate, JsonBody json, AccountLookup lookup, HearingCheck check) {
        this.gate = gate;
        this.json = json;
        this.lookup = lookup;
        this.check = check;
    }

    /** What opens a request, what is listened for besides mentions, and the searches. */
    @GET
    @AdminOnly
    public Response get(@PathParam("id") String id) {
        gate.admin();
        return Response.ok(HearingView.of(lookup.find(id).hearing())).build();
    }

    /**
     * Replaces all of it. 400 names every field that is wrong, with the network's own objection to a search, and then nothing is saved.
     * A search that keeps its id goes on where it stopped; one without an id is new and starts now.
     */
    @PUT
    @AdminOnly
    public Response save(@PathParam("id") String id, @Nullable String body) {
        gate.admin();
        AccountSettings wanted = check.apply(json.read(body, HearingForm.class), lookup.find(id));
        AccountSettings changed = lookup.changed(wanted.id(), now -> now.withHearing(wanted.hearing()));
        return Response.ok(HearingView.of(changed.hearing())).build();
    }
}
