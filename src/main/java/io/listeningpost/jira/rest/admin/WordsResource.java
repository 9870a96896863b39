package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.TextRules;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries the words of a status. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/words")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WordsResource {

    private final Gate gate;
    private final JsonBody json;
    private final AccountLookup lookup;
    private final WordsTrial trial;
    private final RequestTrial onRequest;

    @Inject
    public WordsResource(Gate gate, JsonBody json, AccountLookup lookup, WordsTrial trial, RequestTrial onRequest) {
        this.gate = gate;
        this.json = json;
        this.lookup = lookup;
        this.trial = trial;
        this.onRequest = onRequest;
    }

    /**
     * The posts as they would be published for an example request, or for the one that is named; wrong words, and a request that is none to
     * try them on, come back with their problem, not with an error. Publishes nothing.
     */
    @POST
    @Path("/preview")
    @AdminOnly
    public Response preview(@Nullable String body) {
        gate.admin();
        WordsForm form = json.read(body, WordsForm.class);
        AccountSettings account = lookup.find(form.account());
        String words = Optional.ofNullable(form.words()).orElse("").strip();
        String status = Optional.ofNullable(form.status()).orElse("");
        String statusId = Optional.ofNullable(form.statusId()).orElse("");
        WordsTrial.Result example = trial.run(account, status, words);
        String request = Optional.ofNullable(form.request()).orElse("").strip();
        if (request.isEmpty() || example.parts().isEmpty()) {
            return Response.ok(WordsView.of(example.parts(), example.rules(), example.problem(), null, null)).build();
        }
        return Response.ok(switch (onRequest.run(account, gate.person(), request, statusId, status, words)) {
            case RequestTrial.Result.NoRequest(FieldError why) -> WordsView.noRequest(why.message());
            case RequestTrial.Result.Spoken(List<String> parts, TextRules rules, var problem, WordsView.RequestView found) ->
                    WordsView.of(parts, Optional.of(rules), problem, found, null);
        }).build();
    }
}
