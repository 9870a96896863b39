package io.listeningpost.jira.rest;

import com.atlassian.annotations.security.UnrestrictedAccess;
import io.listeningpost.intake.Events;
import io.listeningpost.social.Handshake;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where networks tell by themselves that something was said. Everybody may call; whoever cannot show the keys of the account in the address
 * gets 403, the same whether there is such an account, it is paused, or its admin wants no events. Nothing in an event is believed, and
 * nothing of one is answered, shown or written to the log.
 */
@Path("/events/{network}/{user}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EventsResource {

    /** More than a network sends at a time. */
    static final int MOST = 1_048_576;

    private final Events events;

    @Inject
    public EventsResource(Events events) {
        this.events = events;
    }

    /** 200 with what the network wants to hear when it asks whether the address is ours, by the account's own token; otherwise 403. */
    @GET
    @UnrestrictedAccess
    @Produces(MediaType.WILDCARD)
    public Response handshake(@PathParam("network") String network, @PathParam("user") String user, @Context UriInfo uri) {
        Map<String, String> asked = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> values.stream().findFirst().ifPresent(value -> asked.put(name, value)));
        return events.handshake(network + ":" + user, asked).map(EventsResource::shaken).orElseGet(EventsResource::refused);
    }

    /**
     * 200 when it is signed with the account's keys over these very bytes; then the account is read soon. Otherwise, and for more than a
     * megabyte, 403. The bytes are read before anything is decided, and decided on before anything in them is read.
     */
    @POST
    @UnrestrictedAccess
    public Response take(@PathParam("network") String network, @PathParam("user") String user, @Context HttpHeaders headers,
            @Nullable InputStream body) throws IOException {
        boolean taken = events.take(network + ":" + user, name -> {
            String value = headers.getHeaderString(name);
            return value == null ? "" : value;
        }, bytes(headers, body));
        return taken ? unkept(Response.ok(Map.of())) : refused();
    }

    private static byte @Nullable [] bytes(HttpHeaders headers, @Nullable InputStream body) throws IOException {
        if (headers.getLength() > MOST || body == null) {
            return null;
        }
        byte[] bytes = body.readNBytes(MOST + 1);
        return bytes.length > MOST ? null : bytes;
    }

    private static Response shaken(Handshake handshake) {
        return unkept(Response.ok(handshake.words(), handshake.type()).header("X-Content-Type-Options", "nosniff"));
    }

    private static Response refused() {
        return unkept(Response.status(Response.Status.FORBIDDEN));
    }

    private static Response unkept(Response.ResponseBuilder response) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return response.cacheControl(never).build();
    }
}
