package io.listeningpost.jira.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Ends a request with a status and an {@link ErrorBody}, or one that tells more. Made by {@link Refusals}. */
public final class Refused extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    Refused(int status, ErrorBody body) {
        super(response(status, body));
    }

    Refused(int status, PointingBody body) {
        super(response(status, body));
    }

    private static Response response(int status, Object body) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }

    /** What is wrong. */
    public List<FieldError> errors() {
        return getResponse().getEntity() instanceof PointingBody(var errors, String request) ? errors
                : ((ErrorBody) getResponse().getEntity()).errors();
    }
}
