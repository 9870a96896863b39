package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectCatalog.Project;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.social.TextRules;
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

/**
 * What speaks in a project. For those who administer the project and for Jira administrators: 401 for nobody, 404 for whoever cannot see
 * the project, 403 for whoever sees it without administering it, its agents included.
 */
@Path("/projects/{projectKey}/words")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProjectWordsResource {

    private static final int MOST_CHARACTERS = 1_000_000;

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final ProjectCatalog projects;
    private final ProjectSpeeches speeches;
    private final ProjectWordsViews views;
    private final ProjectWordsCheck check;
    private final WordsTrial trial;
    private final RequestTrial onRequest;
    private final Overtaking overtaking;

    @Inject
    public ProjectWordsResource(Gate gate, JsonBody json, Refusals refusals, ProjectCatalog projects, ProjectSpeeches speeches,
            ProjectWordsViews views, ProjectWordsCheck check, WordsTrial trial, RequestTrial onRequest, Overtaking overtaking) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.projects = projects;
        this.speeches = speeches;
        this.views = views;
        this.check = check;
        this.trial = trial;
        this.onRequest = onRequest;
        this.overtaking = overtaking;
    }

    /** As it stands; what is gone in Jira is shown without a name. */
    @GET
    @LicensedOnly
    public Response get(@PathParam("projectKey") String projectKey) {
        gate.adminOf(projectKey);
        Project project = project(projectKey);
        return Response.ok(views.of(project, speeches.of(project.id()))).build();
    }

    /**
     * Replaces all that the project says. 400 names every field that is wrong, 409 says that somebody else changed it since it was read,
     * and in what the two differ; either way nothing is saved.
     */
    @PUT
    @LicensedOnly
    public Response save(@PathParam("projectKey") String projectKey, @Nullable String body) {
        gate.adminOf(projectKey);
        Project project = project(projectKey);
        ProjectWordsForm form = json.read(body, ProjectWordsForm.class, MOST_CHARACTERS);
        if (form.version() == null) {
            throw refusals.invalid("version", "listening-post.error.project.version");
        }
        ProjectBook now = speeches.of(project.id());
        List<ProjectSpeech> fresh = check.check(form.speeches(), project, now);
        return speeches.replace(project.id(), form.version(), fresh)
                .map(book -> Response.ok(views.of(project, book)).build())
                .orElseGet(() -> overtaken(project, fresh));
    }

    private Response overtaken(Project project, List<ProjectSpeech> fresh) {
        ProjectBook theirs = speeches.of(project.id());
        ConfigState now = overtaking.state();
        return overtaking.of(Optional.empty(), Long.toString(theirs.version()), now.with(project.id(), theirs),
                now.with(project.id(), new ProjectBook(theirs.version(), fresh)));
    }

    /**
     * The posts as they would be published for an example request, in the name of the account that leaves the least room, or for the
     * request of this project that is named. What is wrong comes back as a problem, not as an error. Publishes nothing.
     */
    @POST
    @Path("/preview")
    @LicensedOnly
    public Response preview(@PathParam("projectKey") String projectKey, @Nullable String body) {
        String person = gate.adminOf(projectKey);
        Project project = project(projectKey);
        ProjectTrialForm form = json.read(body, ProjectTrialForm.class);
        String words = Optional.ofNullable(form.words()).orElse("").strip();
        String status = Optional.ofNullable(form.status()).orElse("");
        String request = Optional.ofNullable(form.request()).orElse("").strip();
        List<AccountSettings> accounts = views.accounts(project);
        WordsTrial.Widely example = trial.run(accounts, status, words);
        if (request.isEmpty() || example.result().parts().isEmpty()) {
            return Response.ok(WordsView.of(example.result().parts(), example.result().rules(), example.result().problem(), null,
                    accounts.size() < 2 ? null : example.account().map(AccountSettings::handle).orElse(null))).build();
        }
        return Response.ok(switch (onRequest.inProject(project.id(), person, request, status, words)) {
            case RequestTrial.Result.NoRequest(FieldError why) -> WordsView.noRequest(why.message());
            case RequestTrial.Result.Spoken(List<String> parts, TextRules rules, var problem, WordsView.RequestView found) ->
                    WordsView.of(parts, Optional.of(rules), problem, found, null);
        }).build();
    }

    private Project project(String key) {
        return projects.byKey(key).orElseThrow(() -> refusals.unknown("project", "listening-post.error.project"));
    }
}
