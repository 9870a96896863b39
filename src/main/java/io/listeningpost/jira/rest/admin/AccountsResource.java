package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.settings.Accounts;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The linked accounts. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountsResource {

    private final Gate gate;
    private final JsonBody json;
    private final Accounts accounts;
    private final AccountViews views;
    private final AccountLinks links;

    @Inject
    public AccountsResource(Gate gate, JsonBody json, Accounts accounts, AccountViews views, AccountLinks links) {
        this.gate = gate;
        this.json = json;
        this.accounts = accounts;
        this.views = views;
        this.links = links;
    }

    /** All of them, by handle. */
    @GET
    @AdminOnly
    public Response all() {
        gate.admin();
        return Response.ok(new Listing<>(views.ofAll(accounts.all()))).build();
    }

    /**
     * Links an account after its network said whose keys these are: 201, or 200 when the account was linked before and keeps its settings
     * and history. 400 names the field to mend; 409 when the network cannot say now. Nothing is saved unless it worked.
     */
    @POST
    @AdminOnly
    public Response link(@Nullable String body) {
        gate.admin();
        return links.link(json.read(body, LinkForm.class));
    }
}
