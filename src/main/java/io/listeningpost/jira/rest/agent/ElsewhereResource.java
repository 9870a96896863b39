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
 * Where the words that began the thread of a request stand as well, so that two agents do not answer without knowing of each other. For
 * agents of its service desk: 401 for nobody, 404 for whoever cannot see the request and when it has no thread, 403 for whoever sees it
 * without being its agent. Of other requests the caller is told as far as Jira lets them see these.
 */
@Path("/conversations/{issueKey}/elsewhere")
@Produces(MediaType.APPLICATION_JSON)
public final class ElsewhereResource {

    private final Gate gate;
    private final ThreadLookup threads;
    private final ElsewhereViews views;

    @Inject
    public ElsewhereResource(Gate gate, Refusals refusals, Conversations conversations, ElsewhereViews views) {
        this.gate = gate;
        this.threads = new ThreadLookup(conversations, refusals);
        this.views = views;
    }

    /** Requests of the last 30 days, at most five. Asks no network. */
    @GET
    @LicensedOnly
    public Response get(@PathParam("issueKey") String issueKey) {
        RequestRef request = gate.agentOf(issueKey);
        return Response.ok(views.of(threads.of(request), request, gate.person())).build();
    }
}
