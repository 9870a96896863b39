package io.listeningpost.sandbox.host.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an exception for which the plugin has no mapper of its own; never a stack trace. */
final class Refusals implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @Override
    public Response toResponse(Throwable failure) {
        return switch (failure) {
            case WebApplicationException refusal when refusal.getResponse().hasEntity() -> refusal.getResponse();
            case WebApplicationException refusal ->
                    Status.response(refusal.getResponse().getStatus(), String.valueOf(refusal.getMessage()));
            case JsonProcessingException unreadable -> Status.response(400, unreadable.getOriginalMessage());
            default -> {
                LOG.error("A REST resource failed", failure);
                yield Status.response(500, "Internal server error; the log has the details.");
            }
        };
    }
}
