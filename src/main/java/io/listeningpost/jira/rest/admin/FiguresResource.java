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
 * What monitoring draws and alarms on, at most five seconds old. For Jira administrators, as numbers tell how busy a brand is: 401 for
 * nobody, 403 for everybody else.
 */
@Path("/health/figures")
@Produces(MediaType.APPLICATION_JSON)
public final class FiguresResource {

    private final Gate gate;
    private final FiguresCheck check;

    @Inject
    public FiguresResource(Gate gate, FiguresCheck check) {
        this.gate = gate;
        this.check = check;
    }

    /** 200 while this node can work, 503 when it cannot. */
    @GET
    @AdminOnly
    public Response figures() {
        gate.admin();
        Figures now = check.now();
        return Response.status(now.status().equals("down") ? 503 : 200).entity(now).build();
    }
}
