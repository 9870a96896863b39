package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.intake.Rehearsal;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.settings.Rules;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which posts go where. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/routing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RoutingResource {

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final Rules rules;
    private final RulesCheck check;
    private final Rehearsal rehearsal;
    private final RoutingTrial trial;
    private final RoutingViews views;
    private final DetailCatalog details;
    private final Overtaking overtaking;

    @Inject
    public RoutingResource(Gate gate, JsonBody json, Refusals refusals, Rules rules, RulesCheck check, Rehearsal rehearsal,
            RoutingTrial trial, RoutingViews views, DetailCatalog details, Overtaking overtaking) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.rules = rules;
        this.check = check;
        this.rehearsal = rehearsal;
        this.trial = trial;
        this.views = views;
        this.details = details;
        this.overtaking = overtaking;
    }

    /** The rules in their order; those that name something that is gone say so. */
    @GET
    @AdminOnly
    public Response get() {
        gate.admin();
        return Response.ok(views.of(rules.book())).build();
    }

    /**
     * Replaces all rules. 400 names every field that is wrong, 409 says that somebody else changed them since they were read; either way
     * nothing is saved.
     */
    @PUT
    @AdminOnly
    public Response save(@Nullable String body) {
        gate.admin();
        RoutingForm form = json.read(body, RoutingForm.class);
        if (form.version() == null) {
            throw refusals.invalid("version", "listening-post.error.rules.version");
        }
        List<Rule> fresh = check.check(form.rules());
        return rules.replace(form.version(), fresh, Optional.of(overtaking.edit()))
                .map(book -> Response.ok(views.of(book)).build())
                .orElseGet(() -> overtaken(rules.book(), fresh));
    }

    private Response overtaken(RuleBook theirs, List<Rule> fresh) {
        ConfigState now = overtaking.state();
        return overtaking.of(theirs.edit(), Long.toString(theirs.version()), now.with(theirs), now.with(new RuleBook(0, fresh)));
    }

    /** What these rules, saved or not, would have done with the posts that opened a request in the last 30 days. Makes nothing. */
    @POST
    @Path("/rehearsal")
    @AdminOnly
    public Response rehearse(@Nullable String body) {
        gate.admin();
        return Response.ok(views.rehearsal(rehearsal.of(check.check(json.read(body, RoutingForm.class).rules())))).build();
    }

    /** Which of these rules, saved or not, would take a post. Makes nothing. */
    @POST
    @Path("/trial")
    @AdminOnly
    public Response tryOut(@Nullable String body) {
        gate.admin();
        RoutingTrialForm form = json.read(body, RoutingTrialForm.class);
        return Response.ok(trial.of(check.check(form.rules()), form)).build();
    }

    /** The components of a desk's project; empty when Jira does not tell. */
    @GET
    @Path("/components/{desk}")
    @AdminOnly
    public Response components(@PathParam("desk") String desk) {
        gate.admin();
        if (!desk.matches("\\d{1,9}")) {
            throw refusals.unknown("serviceDesk", "listening-post.error.desk");
        }
        return Response.ok(new Listing<>(details.components(Integer.parseInt(desk)).stream()
                .map(each -> new Choice(each.id(), each.name())).toList())).build();
    }

    /** What a field that holds teams offers on the desk, as far as the caller may see a request there; else empty. */
    @GET
    @Path("/teams/{desk}/{field}")
    @AdminOnly
    public Response teams(@PathParam("desk") String desk, @PathParam("field") String field) {
        gate.admin();
        if (!desk.matches("\\d{1,9}")) {
            throw refusals.unknown("serviceDesk", "listening-post.error.desk");
        }
        if (details.teamFields().stream().noneMatch(each -> each.id().equals(field))) {
            throw refusals.unknown("teamField", "listening-post.error.rule.team-field");
        }
        return Response.ok(new Listing<>(details.teams(field, Integer.parseInt(desk)))).build();
    }
}
