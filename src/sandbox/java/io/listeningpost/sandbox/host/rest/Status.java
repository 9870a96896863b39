package io.listeningpost.sandbox.host.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The body of Jira's own refusals. */
record Status(String message, @JsonProperty("status-code") int statusCode) {

    static Response response(int status, String message) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(new Status(message, status)).build();
    }
}
