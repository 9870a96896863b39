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

    @Inject
    public WordsResource(Gate gate, JsonBody json, AccountLookup lookup, WordsTrial trial) {
        this.gate = gate;
        this.json = json;
        this.lookup = lookup;
        this.trial = trial;
    }

    /** The posts as they would be published for an example request; wrong words come back with their problem, not with an error. */
    @POST
    @Path("/preview")
    @AdminOnly
    public Response preview(@Nullable String body) {
        gate.admin();
        WordsForm form = json.read(body, WordsForm.class);
        AccountSettings account = lookup.find(form.account());
        String words = Optional.ofNullable(form.words()).orElse("").strip();
        return Response.ok(view(trial.run(account, Optional.ofNullable(form.status()).orElse(""), words))).build();
    }

    private static WordsView view(WordsTrial.Result result) {
        int limit = result.rules().map(TextRules::limit).orElse(0);
        List<WordsView.PartView> parts = result.parts().stream()
                .map(part -> new WordsView.PartView(part, result.rules().map(rules -> rules.weigh(part)).orElse(0))).toList();
        List<String> links = result.parts().stream()
                .flatMap(part -> result.rules().map(rules -> rules.links(part)).orElse(List.of()).stream()).distinct().toList();
        return new WordsView(parts, limit, links, result.problem().map(FieldError::message).orElse(null));
    }
}
