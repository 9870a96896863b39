package io.listeningpost.sandbox.host.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;

/** JSON with Jackson's defaults, which are Jira's: unknown properties are refused, a {@code java.util.Date} is epoch milliseconds. */
final class JsonFormat implements ContextResolver<ObjectMapper> {

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }
}
