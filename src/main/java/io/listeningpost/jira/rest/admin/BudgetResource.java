package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Budget;
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

/** What an account may cost. For Jira administrators: 401 for nobody, 403 for everybody else; 404 for an account that is not linked. */
@Path("/accounts/{id}/budget")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BudgetResource {

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final AccountLookup lookup;
    private final Drawers drawers;

    @Inject
    public BudgetResource(Gate gate, JsonBody json, Refusals refusals, AccountLookup lookup, Drawers drawers) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.lookup = lookup;
        this.drawers = drawers;
    }

    /** In US dollars as decimal text. */
    @GET
    @AdminOnly
    public Response get(@PathParam("id") String id) {
        gate.admin();
        return Response.ok(BudgetView.of(lookup.find(id).budget())).build();
    }

    /**
     * Replaces it; a limit that is left out is lifted. 400 names every field that is wrong, 409 says that somebody else saved it since
     * {@code revision} was read; either way nothing is saved. Without a revision the last one wins.
     */
    @PUT
    @AdminOnly
    public Response save(@PathParam("id") String id, @QueryParam("revision") @Nullable String revision, @Nullable String body) {
        gate.admin();
        AccountSettings account = lookup.find(id);
        JsonBody.Revised<BudgetForm> sent = json.revised(body, BudgetForm.class, revision);
        Budget budget = new BudgetCheck(refusals).read(sent.form());
        return drawers.save(account, Drawer.BUDGET, sent.revision(), now -> now.withBudget(budget),
                stands -> BudgetView.of(stands.budget()));
    }
}
