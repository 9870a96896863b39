package io.listeningpost.jira.rest;

import io.listeningpost.health.Complaints;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what nobody expected into an {@link ErrorBody} with an incident number that stands in the log beside the stack trace; the same
 * bug keeps its number for an hour and is written once. What the framework itself refuses (wrong method, wrong content type) keeps its
 * status.
 */
@Provider
public final class LastResort implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final Refusals refusals;
    private final Complaints complaints;

    @Inject
    public LastResort(Refusals refusals, Complaints complaints) {
        this.refusals = refusals;
        this.complaints = complaints;
    }

    @Override
    public Response toResponse(RuntimeException bug) {
        if (bug instanceof WebApplicationException refused) {
            Response response = refused.getResponse();
            return response.hasEntity() ? response : Response.fromResponse(response)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(new ErrorBody(List.of(refusals.error("", "listening-post.error.http", response.getStatus()))))
                    .build();
        }
        Complaints.Line line = complaints.numbered("a REST call", bug);
        String incident = line.number();
        if (line.trace()) {
            LOG.error("Incident {} in a REST call, {} time(s) since it was written last", incident, line.since(), bug);
        }
        return Response.serverError()
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorBody(List.of(refusals.error("", "listening-post.error.incident", incident))))
                .build();
    }
}
