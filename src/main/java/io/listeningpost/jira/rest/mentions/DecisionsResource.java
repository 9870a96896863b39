package io.listeningpost.jira.rest.mentions;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.Decision;
import io.listeningpost.mentions.Decline;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.AccountId;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What agents decide about posts, several at once with a result for each. For agents of the project: 401 for nobody, 404 for whoever
 * cannot see it, 403 for whoever sees it without being its agent.
 */
@Path("/projects/{projectKey}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DecisionsResource {

    private static final int MOST_WORDS = 500;

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final ProjectAccounts accounts;
    private final Rows rows;
    private final Deciding deciding;
    private final Targets targets;
    private final Discretion discretion;

    @Inject
    public DecisionsResource(Gate gate, JsonBody json, Refusals refusals, ProjectAccounts accounts, Rows rows, Deciding deciding,
            Targets targets, Discretion discretion) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.accounts = accounts;
        this.rows = rows;
        this.deciding = deciding;
        this.targets = targets;
        this.discretion = discretion;
    }

    /** Decides and tells what came of each; {@code waiting} is carried out soon. 400 names what to mend, and then nothing is decided. */
    @POST
    @LicensedOnly
    public Response decide(@PathParam("projectKey") String projectKey, @Nullable String body) {
        String person = gate.agentIn(projectKey);
        DecisionForm form = json.read(body, DecisionForm.class);
        String key = Optional.ofNullable(form.key()).filter(each -> each.matches("[A-Za-z0-9-]{8,64}"))
                .orElseThrow(() -> refusals.invalid("key", "listening-post.error.client-key"));
        Function<JournalEntry, Optional<Act>> act = actOf(projectKey, form, person);
        Map<String, Optional<JournalEntry>> named = rows.of(projectKey, form.rows(), discretion.of(person));
        List<Deciding.Choice> choices = new ArrayList<>();
        named.forEach((row, entry) -> entry.ifPresent(each -> act.apply(each)
                .ifPresent(wanted -> choices.add(new Deciding.Choice(row, each, key, wanted)))));
        return answer(List.copyOf(named.keySet()), choices, person);
    }

    /** What is wanted of each post; nothing of one whose request this person may not edit, where it is about that request. */
    private Function<JournalEntry, Optional<Act>> actOf(String projectKey, DecisionForm form, String person) {
        String reason = Optional.ofNullable(form.reason()).orElse("").strip();
        if (reason.length() > MOST_WORDS) {
            throw refusals.invalid("reason", "listening-post.error.long", MOST_WORDS);
        }
        return switch (Optional.ofNullable(form.act()).orElse("")) {
            case "open" -> entry -> Optional.of(new Act.Open());
            case "ignore" -> entry -> Optional.of(new Act.Ignore(reason));
            case "link" -> {
                Act link = new Act.Link(targets.of(projectKey, form.request(), person).request(), Boolean.TRUE.equals(form.together()));
                yield entry -> Optional.of(link);
            }
            case "merge" -> {
                Act merge = new Act.Merge(targets.of(projectKey, form.request(), person).request());
                yield entry -> Optional.of(merge).filter(wanted -> targets.mayEdit(entry, person));
            }
            case "split" -> entry -> entry.issueId().isEmpty() ? Optional.of(new Act.Split(Act.Split.NOWHERE))
                    : targets.standsOn(entry, person).map(Act.Split::new);
            default -> throw refusals.invalid("act", "listening-post.error.act");
        };
    }

    /** Takes decisions back as far as that is possible, and tells what came of each. */
    @POST
    @Path("/undo")
    @LicensedOnly
    public Response undo(@PathParam("projectKey") String projectKey, @Nullable String body) {
        String person = gate.agentIn(projectKey);
        List<@Nullable String> ids = json.read(body, UndoForm.class).decisions();
        if (ids == null || ids.isEmpty() || ids.size() > Rows.MOST || ids.contains(null)) {
            throw refusals.invalid("decisions", "listening-post.error.rows", Rows.MOST);
        }
        Set<AccountId> heardBy = accounts.of(projectKey).stream().map(AccountSettings::id).collect(Collectors.toSet());
        List<Deciding.Choice> choices = new ArrayList<>();
        for (String id : ids.stream().map(String::valueOf).distinct().toList()) {
            Optional<Decision> decision = deciding.find(id).filter(each -> heardBy.contains(each.account()));
            decision.flatMap(deciding::entryOf).filter(discretion.of(person))
                    .filter(entry -> targets.mayPutBack(decision.get().act(), entry, person)).ifPresent(entry -> choices.add(
                    new Deciding.Choice(id, entry, "undo-" + id, new Act.Undo(decision.get().id()))));
        }
        return answer(ids.stream().map(String::valueOf).distinct().toList(), choices, person);
    }

    /** In the order asked; what is not there, or not of this project, says so in its place. */
    private Response answer(List<String> asked, List<Deciding.Choice> choices, String person) {
        Map<String, Deciding.Result> results = deciding.decide(choices, person).results().stream()
                .collect(Collectors.toMap(Deciding.Result::row, result -> result));
        return Response.ok(new Deciding.Results(asked.stream()
                .map(row -> results.getOrDefault(row, deciding.nothing(row, Decline.NO_POST))).toList())).build();
    }
}
