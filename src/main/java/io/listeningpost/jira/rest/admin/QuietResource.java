package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Drawer;
import io.listeningpost.settings.Quiet;
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
    private final Drawers drawers;
    private final QuietCheck check;

    @Inject
    public QuietResource(Gate gate, JsonBody json, AccountLookup lookup, Drawers drawers, QuietCheck check) {
        this.gate = gate;
        this.json = json;
        this.lookup = lookup;
        this.drawers = drawers;
        this.check = check;
    }

    @GET
    @AdminOnly
    public Response get(@PathParam("id") String id) {
        gate.admin();
        return Response.ok(QuietView.of(lookup.find(id).quiet())).build();
    }

    /**
     * Replaces it as a whole. 400 names every field that is wrong, 409 says that somebody else saved it since
     * {@code revision} was read; either way nothing is saved. Without a revision the last one wins.
     */
    @PUT
    @AdminOnly
    public Response save(@PathParam("id") String id, @QueryParam("revision") @Nullable String revision, @Nullable String body) {
        gate.admin();
        AccountSettings account = lookup.find(id);
        JsonBody.Revised<QuietForm> sent = json.revised(body, QuietForm.class, revision);
        Quiet quiet = check.read(sent.form());
        return drawers.save(account, Drawer.QUIET, sent.revision(), now -> now.withQuiet(quiet), stands -> QuietView.of(stands.quiet()));
    }
}
