package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Approval;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may do what for an account. For Jira administrators: 401 for nobody, 403 for everybody else; 404 for an account not linked. */
@Path("/accounts/{id}/team")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TeamResource {

    private static final int MOST_GROUPS = 50;
    private static final int LONGEST_NAME = 255;

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
        List<FieldError> errors = new ArrayList<>();
        Team team = new Team(groups("answerers", form.answerers(), errors), groups("confidants", form.confidants(), errors),
                approval(form.approval(), errors), groups("trainees", orNone(form.trainees()), errors),
                groups("approvers", orNone(form.approvers()), errors), Boolean.TRUE.equals(form.ownApproval()));
        if (team.approval() == Approval.CHOSEN && team.trainees().isEmpty()) {
            errors.add(refusals.error("trainees", "listening-post.error.trainees"));
        }
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        Team before = teams.of(account.id());
        teams.save(account.id(), team);
        if (!team.equals(before)) {
            trail.add(new AuditTrail.Entry(AuditTrail.Deed.ACCOUNT_CHANGED, "@" + account.handle(), account.id().toString(),
                    List.of(new AuditTrail.Changed(AuditTrail.Field.TEAM, Optional.of(told(before)), Optional.of(told(team))))));
        }
        return Response.ok(TeamView.of(team)).build();
    }

    private static String told(Team team) {
        TeamView view = TeamView.of(team);
        return "answer=" + view.answerers() + " direct=" + view.confidants() + " approval=" + view.approval() + view.trainees()
                + " approve=" + view.approvers() + " own=" + view.ownApproval();
    }

    private static List<@Nullable String> orNone(@Nullable List<@Nullable String> names) {
        return names == null ? List.of() : names;
    }

    private Approval approval(@Nullable String word, List<FieldError> errors) {
        Optional<Approval> rule = Stream.of(Approval.values())
                .filter(each -> each.name().equalsIgnoreCase(word == null ? Approval.NEVER.name() : word)).findFirst();
        if (rule.isEmpty()) {
            errors.add(refusals.error("approval", "listening-post.error.approval"));
        }
        return rule.orElse(Approval.NEVER);
    }

    private Set<String> groups(String field, @Nullable List<@Nullable String> names, List<FieldError> errors) {
        Set<String> groups = new TreeSet<>();
        if (names == null || names.size() > MOST_GROUPS) {
            errors.add(refusals.error(field, "listening-post.error.groups", MOST_GROUPS));
            return groups;
        }
        for (String name : names) {
            String group = name == null ? "" : name.strip();
            if (group.isEmpty() || group.length() > LONGEST_NAME) {
                errors.add(refusals.error(field, "listening-post.error.group", LONGEST_NAME));
                return groups;
            }
            groups.add(group);
        }
        return groups;
    }
}
