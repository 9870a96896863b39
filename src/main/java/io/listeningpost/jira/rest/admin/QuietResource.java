package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Quiet;
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

/**
 * When an account says nothing by itself: quiet hours and how many automatic posts a thread takes. For Jira administrators: 401 for
 * nobody, 403 for everybody else; 404 for an account that is not linked.
 */
@Path("/accounts/{id}/quiet")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class QuietResource {

    private final Gate gate;
    private final JsonBody json;
    private final AccountLookup lookup;
    private final QuietCheck check;

    @Inject
    public QuietResource(Gate gate, JsonBody json, AccountLookup lookup, QuietCheck check) {
        this.gate = gate;
        this.json = json;
        this.lookup = lookup;
        this.check = check;
    }

    @GET
    @AdminOnly
    public Response get(@PathParam("id") String id) {
        gate.admin();
        return Response.ok(QuietView.of(lookup.find(id).quiet())).build();
    }

    /** Replaces it as a whole. 400 names every field that is wrong, and then nothing is saved. */
    @PUT
    @AdminOnly
    public Response save(@PathParam("id") String id, @Nullable String body) {
        gate.admin();
        AccountSettings account = lookup.find(id);
        Quiet quiet = check.read(json.read(body, QuietForm.class));
        AccountSettings changed = lookup.changed(account.id(), now -> now.withQuiet(quiet));
        return Response.ok(QuietView.of(changed.quiet())).build();
    }
}
