package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.Team;
import io.listeningpost.settings.Teams;
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

/** Who may do what for an account. For Jira administrators: 401 for nobody, 403 for everybody else; 404 for an account not linked. */
@Path("/accounts/{id}/team")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TeamResource {

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final AccountLookup lookup;
    private final Teams teams;
    private final AuditTrail trail;

    @Inject
    public TeamResource(Gate gate, JsonBody json, Refusals refusals, AccountLookup lookup, Teams teams, AuditTrail trail) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.lookup = lookup;
        this.teams = teams;
        this.trail = trail;
    }

    @GET
    @AdminOnly
    public Response get(@PathParam("id") String id) {
        gate.admin();
        return Response.ok(TeamView.of(teams.of(lookup.find(id).id()))).build();
    }

    /** Replaces all of it. 400 names the list that is wrong, and then nothing is saved. */
    @PUT
    @AdminOnly
    public Response save(@PathParam("id") String id, @Nullable String body) {
        gate.admin();
        AccountSettings account = lookup.find(id);
        TeamForm form = json.read(body, TeamForm.class);
        Team team = new TeamCheck(refusals).read(form);
        Team before = teams.of(account.id());
        teams.save(account.id(), team);
        if (!team.equals(before)) {
            trail.add(TeamCheck.entry(account, before, team));
        }
        return Response.ok(TeamView.of(team)).build();
    }
}
