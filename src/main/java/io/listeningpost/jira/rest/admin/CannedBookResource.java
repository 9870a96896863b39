package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.TextRules;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts that agents can put into an answer. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/canned")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CannedBookResource {

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final CannedAnswers answers;
    private final AccountLookup lookup;
    private final CannedCheck check;
    private final CannedTrial trial;
    private final Overtaking overtaking;

    @Inject
    public CannedBookResource(Gate gate, JsonBody json, Refusals refusals, CannedAnswers answers, AccountLookup lookup,
            CannedCheck check, CannedTrial trial, Overtaking overtaking) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.answers = answers;
        this.lookup = lookup;
        this.check = check;
        this.trial = trial;
        this.overtaking = overtaking;
    }

    /** The answers in their order. */
    @GET
    @AdminOnly
    public Response get() {
        gate.admin();
        return Response.ok(view(answers.book())).build();
    }

    /**
     * Replaces all answers. 400 names every field that is wrong, 409 says that somebody else changed them since they were read; either way
     * nothing is saved.
     */
    @PUT
    @AdminOnly
    public Response save(@Nullable String body) {
        gate.admin();
        CannedForm form = json.read(body, CannedForm.class);
        if (form.version() == null) {
            throw refusals.invalid("version", "listening-post.error.canned.version");
        }
        List<CannedAnswer> fresh = check.check(form.answers());
        return answers.replace(form.version(), fresh, Optional.of(overtaking.edit()))
                .map(book -> Response.ok(view(book)).build())
                .orElseGet(() -> overtaken(answers.book(), fresh));
    }

    private Response overtaken(CannedBook theirs, List<CannedAnswer> fresh) {
        ConfigState now = overtaking.state();
        return overtaking.of(theirs.edit(), Long.toString(theirs.version()), now.with(theirs), now.with(new CannedBook(0, fresh)));
    }

    /** A text filled for an example request, with its length; what is wrong with it comes back as its problem, not as an error. */
    @POST
    @Path("/preview")
    @AdminOnly
    public Response preview(@Nullable String body) {
        gate.admin();
        CannedForm.AnswerForm form = json.read(body, CannedForm.AnswerForm.class);
        Optional<AccountId> account = Optional.ofNullable(form.account()).filter(id -> !id.isBlank()).map(lookup::find)
                .map(AccountSettings::id);
        CannedTrial.Result result = trial.run("text", Optional.ofNullable(form.text()).orElse("").strip(), account);
        List<WordsView.PartView> parts = result.parts().stream()
                .map(part -> new WordsView.PartView(part, result.rules().map(rules -> rules.weigh(part)).orElse(part.length()))).toList();
        List<String> links = result.parts().stream()
                .flatMap(part -> result.rules().map(rules -> rules.links(part)).orElse(List.of()).stream()).distinct().toList();
        return Response.ok(new WordsView(parts, result.rules().map(TextRules::limit).orElse(0), links,
                result.problem().map(FieldError::message).orElse(null))).build();
    }

    private static CannedView view(CannedBook book) {
        return new CannedView(book.version(), book.answers().stream().map(each -> new CannedView.AnswerView(
                each.title(), each.text(), each.account().map(AccountId::toString).orElse(null))).toList());
    }
}
