package io.listeningpost.jira.rest;

import com.atlassian.annotations.security.UnrestrictedAccess;
import io.listeningpost.settings.Accounts;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Whether we stand and reach our tables, for a load balancer or a watchdog. Everybody may ask, so it tells nothing else: no name, no
 * number, no version.
 */
@Path("/alive")
@Produces(MediaType.APPLICATION_JSON)
public final class AliveResource {

    private final Accounts accounts;

    @Inject
    public AliveResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** 200 when the database answers; otherwise 500 by {@link LastResort}. */
    @GET
    @UnrestrictedAccess
    public Response alive() {
        accounts.all();
        return Response.ok(new Alive(true)).build();
    }

    record Alive(boolean alive) {
    }
}
