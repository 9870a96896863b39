package io.listeningpost.jira.rest.agent;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.Refused;
import io.listeningpost.mentions.Identifying;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who began the thread of a request, asked for when somebody wants to know, and who else they are, as agents say. For agents of its service
 * desk: 401 for nobody, 404 for whoever cannot see the request and when it has no thread, 403 for whoever sees it without being its agent.
 */
@Path("/conversations/{issueKey}/author")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AuthorCardResource {

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final ThreadLookup threads;
    private final AuthorCards cards;
    private final AuthorsTold told;
    private final PersonSight persons;
    private final Identifying identifying;

    @Inject
    public AuthorCardResource(Gate gate, JsonBody json, Refusals refusals, Conversations conversations, AuthorCards cards, AuthorsTold told,
            PersonSight persons, Identifying identifying) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.threads = new ThreadLookup(conversations, refusals);
        this.cards = cards;
        this.told = told;
        this.persons = persons;
        this.identifying = identifying;
    }

    /** What is known of them, and their earlier requests as far as the caller may see them. Asks no network. */
    @GET
    @LicensedOnly
    public Response get(@PathParam("issueKey") String issueKey) {
        RequestRef request = gate.agentOf(issueKey);
        return Response.ok(cards.of(threads.of(request), request, gate.person())).build();
    }

    /**
     * They are whoever began another request of which the caller is an agent as well; answers the card. Saying so again changes nothing.
     * The other request is refused as this one is; 409 where its author, or this one, is nobody of whom it can be said.
     */
    @POST
    @Path("/same")
    @LicensedOnly
    public Response same(@PathParam("issueKey") String issueKey, @Nullable String body) {
        RequestRef request = gate.agentOf(issueKey);
        Conversation here = threads.of(request);
        String key = Optional.ofNullable(json.read(body, SamePersonForm.class).request()).orElse("").strip().toUpperCase(Locale.ROOT);
        if (key.isEmpty()) {
            throw refusals.invalid("request", "listening-post.error.person-request");
        }
        Conversation there = threads.of(gate.agentOf(key));
        String person = gate.person();
        if (told.of(here, person).isEmpty() || told.of(there, person).isEmpty()) {
            throw refusals.conflict("request", "listening-post.error.person-untold");
        }
        identifying.say(here, there, person).map(this::refused).ifPresent(refused -> {
            throw refused;
        });
        return Response.ok(cards.of(here, request, person)).build();
    }

    /** Takes back what somebody said, whoever it was; answers the card. What is not on the caller's card changes nothing. */
    @POST
    @Path("/apart")
    @LicensedOnly
    public Response apart(@PathParam("issueKey") String issueKey, @Nullable String body) {
        RequestRef request = gate.agentOf(issueKey);
        Conversation here = threads.of(request);
        String saying = Optional.ofNullable(json.read(body, ApartForm.class).saying())
                .orElseThrow(() -> refusals.invalid("saying", "listening-post.error.json.type", "saying"));
        String person = gate.person();
        if (!told.of(here, person).isEmpty()) {
            persons.others(here, request, person).stream().map(PersonSight.Seen::saying)
                    .filter(each -> Long.toString(each.id()).equals(saying)).findFirst()
                    .ifPresent(each -> identifying.takeBack(request, each, person));
        }
        return Response.ok(cards.of(here, request, person)).build();
    }

    private Refused refused(Identifying.Unfit why) {
        return refusals.conflict("request", switch (why) {
            case NOBODY -> "listening-post.error.person-nobody";
            case OURS -> "listening-post.error.person-ours";
            case SAME_AUTHOR -> "listening-post.error.person-same-author";
            case TOO_MANY -> "listening-post.error.person-too-many";
        });
    }
}
