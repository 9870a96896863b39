package io.listeningpost.jira.rest;

import com.atlassian.annotations.security.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Whether the app can do its work, for a load balancer or a watchdog. Everybody may ask, so it answers yes and no and tells nothing else:
 * no name, no number, no version; and it asks the database at most once in five seconds.
 */
@Path("/alive")
@Produces(MediaType.APPLICATION_JSON)
public final class AliveResource {

    private final LivenessCheck check;

    @Inject
    public AliveResource(LivenessCheck check) {
        this.check = check;
    }

    /** 200 while this node can work, 503 when it cannot; the body is a {@link Liveness} both times. */
    @GET
    @UnrestrictedAccess
    public Response alive() {
        Liveness now = check.now();
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.status(now.alive() ? 200 : 503).entity(now).cacheControl(never).build();
    }
}
