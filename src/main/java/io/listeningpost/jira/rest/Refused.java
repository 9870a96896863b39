package io.listeningpost.jira.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Ends a request with a status and a {@link RefusalBody}. Made by {@link Refusals}. */
public final class Refused extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    Refused(int status, RefusalBody body) {
        super(Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build());
    }

    /** What is wrong. */
    public List<FieldError> errors() {
        return ((RefusalBody) getResponse().getEntity()).errors();
    }
}
