package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Drawer;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
    private final Drawers drawers;
    private final HearingCheck check;

    @Inject
    public HearingResource(Gate gate, JsonBody json, AccountLookup lookup, Drawers drawers, HearingCheck check) {
        this.gate = gate;
        this.json = json;
        this.lookup = lookup;
        this.drawers = drawers;
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
     * Replaces all of it. 400 names every field that is wrong, with the network's own objection to a search, 409 says that somebody else
     * saved it since {@code revision} was read; either way nothing is saved. Without a revision the last one wins.
     * A search that keeps its id goes on where it stopped; one without an id is new and starts now.
     */
    @PUT
    @AdminOnly
    public Response save(@PathParam("id") String id, @QueryParam("revision") @Nullable String revision, @Nullable String body) {
        gate.admin();
        JsonBody.Revised<HearingForm> sent = json.revised(body, HearingForm.class, revision);
        AccountSettings wanted = check.apply(sent.form(), lookup.find(id));
        return drawers.save(wanted, Drawer.HEARING, sent.revision(), now -> now.withHearing(wanted.hearing()),
                stands -> HearingView.of(stands.hearing()));
    }
}
