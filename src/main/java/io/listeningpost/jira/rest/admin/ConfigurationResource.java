package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The configuration as a file. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/configuration")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConfigurationResource {

    /** A file in which every character has to be escaped. */
    private static final int MOST = 3 * ConfigJson.MOST_CHARACTERS;

    private final Gate gate;
    private final JsonBody json;
    private final Configuration configuration;
    private final Overtaking overtaking;

    @Inject
    public ConfigurationResource(Gate gate, JsonBody json, Configuration configuration, Overtaking overtaking) {
        this.gate = gate;
        this.json = json;
        this.configuration = configuration;
        this.overtaking = overtaking;
    }

    /** Everything that administrators decided, as a file: no keys, and nothing that anybody wrote to us. */
    @GET
    @AdminOnly
    public Response document() {
        gate.admin();
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(configuration.document()).cacheControl(never)
                .header("Content-Disposition", "attachment; filename=\"listening-post-configuration.json\"").build();
    }

    /** What a file would change, and the version to import it with. 400 names every place that is wrong. Changes nothing. */
    @POST
    @Path("/difference")
    @AdminOnly
    public Response difference(@Nullable String body) {
        gate.admin();
        return Response.ok(configuration.difference(json.read(body, ConfigForm.class, MOST).document())).build();
    }

    /**
     * Imports a file that was looked at. 400 names every place that is wrong, 409 says that somebody changed something since; either way
     * nothing is applied. 409 with {@code applied} and {@code missed} when that happened at the same moment.
     */
    @POST
    @Path("/import")
    @AdminOnly
    public Response apply(@Nullable String body) {
        gate.admin();
        ConfigForm form = json.read(body, ConfigForm.class, MOST);
        ConfigView.Imported imported = configuration.apply(form.document(), form.version(), overtaking.edit());
        return Response.status(imported.missed().isEmpty() ? 200 : 409).entity(imported).build();
    }
}
