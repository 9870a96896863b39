package io.listeningpost.jira.rest.agent;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Refusals;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Who began the thread of a request, asked for when somebody wants to know. For agents of its service desk: 401 for nobody, 404 for
 * whoever cannot see the request and when it has no thread, 403 for whoever sees it without being its agent.
 */
@Path("/conversations/{issueKey}/author")
@Produces(MediaType.APPLICATION_JSON)
public final class AuthorCardResource {

    private final Gate gate;
    private final ThreadLookup threads;
    private final AuthorCards cards;

    @Inject
    public AuthorCardResource(Gate gate, Refusals refusals, Conversations conversations, AuthorCards cards) {
        this.gate = gate;
        this.threads = new ThreadLookup(conversations, refusals);
        this.cards = cards;
    }

    /** What is known of them, and their earlier requests as far as the caller may see them. Asks no network. */
    @GET
    @LicensedOnly
    public Response get(@PathParam("issueKey") String issueKey) {
        RequestRef request = gate.agentOf(issueKey);
        return Response.ok(cards.of(threads.of(request), request, gate.person())).build();
    }
}
