package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.settings.GroupNames;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.settings.Team;
import io.listeningpost.settings.Teams;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final GroupNames groups;
    private final AuditTrail trail;
    private final Overtaking overtaking;

    @Inject
    public TeamResource(Gate gate, JsonBody json, Refusals refusals, AccountLookup lookup, Teams teams, GroupNames groups,
            AuditTrail trail, Overtaking overtaking) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.lookup = lookup;
        this.teams = teams;
        this.groups = groups;
        this.trail = trail;
        this.overtaking = overtaking;
    }

    @GET
    @AdminOnly
    public Response get(@PathParam("id") String id) {
        gate.admin();
        return Response.ok(TeamView.of(teams.of(lookup.find(id).id()))).build();
    }

    /**
     * Replaces all of it. 400 names the list that is wrong, 409 says that somebody else saved it since {@code revision} was read; either
     * way nothing is saved. Without a revision the last one wins.
     */
    @PUT
    @AdminOnly
    public Response save(@PathParam("id") String id, @QueryParam("revision") @Nullable String revision, @Nullable String body) {
        gate.admin();
        AccountSettings account = lookup.find(id);
        JsonBody.Revised<TeamForm> sent = json.revised(body, TeamForm.class, revision);
        Team team = new TeamCheck(refusals).read(sent.form());
        known(team, teams.of(account.id()));
        AtomicReference<Team> before = new AtomicReference<>(team);
        AsRead<Team> asRead = new AsRead<>(sent.revision(), each -> TeamView.of(each).revision(), now -> team);
        Team stands = teams.change(account.id(), overtaking.edit(), now -> {
            before.set(now);
            return asRead.apply(now);
        });
        if (asRead.contest().isPresent()) {
            return overtaking.of(teams.lastEdit(account.id()), TeamView.of(stands).revision(), state(account, stands),
                    state(account, team));
        }
        if (!team.equals(before.get())) {
            trail.add(TeamCheck.entry(account, before.get(), team));
        }
        return Response.ok(TeamView.of(team)).build();
    }

    /** A group that is gone since keeps nobody from changing the rest. */
    private void known(Team team, Team now) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Set<String>> lists = Map.of("answerers", team.answerers(), "confidants", team.confidants(),
                "trainees", team.trainees(), "approvers", team.approvers());
        Set<String> stands = Stream.of(now.answerers(), now.confidants(), now.trainees(), now.approvers()).flatMap(Set::stream)
                .collect(Collectors.toSet());
        lists.forEach((field, names) -> names.stream().filter(group -> !stands.contains(group) && !groups.exists(group)).findFirst()
                .ifPresent(group -> errors.add(refusals.error(field, "listening-post.error.config.group", group))));
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
    }

    private static ConfigState state(AccountSettings account, Team team) {
        return new ConfigState(List.of(account), Map.of(account.id(), team), RuleBook.EMPTY, CannedBook.EMPTY, Map.of(), Map.of());
    }
}
