package io.listeningpost.jira.rest.agent;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.mentions.RequestGlance;
import io.listeningpost.mentions.RequestGlances;
import io.listeningpost.reply.CannedSearch;
import io.listeningpost.reply.RequestWords;
import io.listeningpost.settings.People;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The canned answers of a request, filled. For agents of its service desk who may answer: 401 for nobody, 404 for whoever cannot see the
 * request and when it has no thread, 403 for whoever sees it and may not answer.
 */
@Path("/conversations/{issueKey}/canned")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CannedAnswersResource {

    private static final int MOST = 20;
    private static final int LONGEST_SEARCH = 200;

    private final Gate gate;
    private final ThreadLookup threads;
    private final Turns turns;
    private final Speaking speaking;
    private final CannedSearch search;
    private final RequestGlances requests;
    private final People people;

    @Inject
    public CannedAnswersResource(Gate gate, Refusals refusals, Conversations conversations, Turns turns, Speaking speaking,
            CannedSearch search, RequestGlances requests, People people) {
        this.gate = gate;
        this.threads = new ThreadLookup(conversations, refusals);
        this.turns = turns;
        this.speaking = speaking;
        this.search = search;
        this.requests = requests;
        this.people = people;
    }

    /** At most 20 in which every word of {@code q} stands, the best first. */
    @GET
    @LicensedOnly
    public Response find(@PathParam("issueKey") String issueKey, @QueryParam("q") @DefaultValue("") String q) {
        RequestRef request = gate.agentOf(issueKey);
        Conversation conversation = threads.of(request);
        speaking.mayAnswer(conversation, gate.person());
        String sought = q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q;
        List<CannedSearch.Filled> found = search.find(conversation.account(), sought, words(request, conversation));
        return Response.ok(new CannedListView(found.stream().limit(MOST)
                .map(each -> new CannedListView.FilledView(each.title(), each.text())).toList(), found.size() > MOST)).build();
    }

    private RequestWords words(RequestRef request, Conversation conversation) {
        String handle = turns.ofConversation(conversation.id()).stream().filter(Turn::byCustomer).map(Turn::handle)
                .filter(each -> !each.isEmpty()).reduce("", (earlier, later) -> later);
        return new RequestWords(request.key(), handle, people.byKey(gate.person()).map(People.Person::displayName).orElse(""),
                requests.of(request.issueId()).map(RequestGlance::status).orElse(""));
    }
}
