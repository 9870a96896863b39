package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.SystemAdminOnly;
import io.listeningpost.jira.rest.Gate;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The support bundle. For system administrators: 401 for nobody, 403 for everybody else. A few hundred kilobytes at most, so it is
 * made before anything is sent.
 */
@Path("/support")
@Produces(MediaType.APPLICATION_JSON)
public final class SupportResource {

    private static final String ZIP = "application/zip";

    private final Gate gate;
    private final SupportBundle bundle;

    @Inject
    public SupportResource(Gate gate, SupportBundle bundle) {
        this.gate = gate;
        this.bundle = bundle;
    }

    /** A zip with no secret, no name and no word of a customer in it. */
    @GET
    @SystemAdminOnly
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    public Response bundle() throws IOException {
        gate.systemAdmin();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bundle.write(bytes);
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(bytes.toByteArray(), ZIP).cacheControl(never)
                .header("Content-Disposition", "attachment; filename=\"listening-post-support.zip\"").build();
    }
}
