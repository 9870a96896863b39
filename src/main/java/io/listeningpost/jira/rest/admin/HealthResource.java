package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * How the app and every account are doing, for people and for monitoring. For Jira administrators: 401 for nobody, 403 for everybody
 * else.
 */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final Gate gate;
    private final Overviews overviews;

    @Inject
    public HealthResource(Gate gate, Overviews overviews) {
        this.gate = gate;
        this.overviews = overviews;
    }

    /**
     * Accounts in trouble first. {@code healthy} is true when no account is revoked, in trouble, not asked, silent where posts are
     * usual, deaf for its budget, or resting after refusals; a paused one was stopped on purpose.
     */
    @GET
    @AdminOnly
    public Response health() {
        gate.admin();
        return Response.ok(overviews.now()).build();
    }
}
