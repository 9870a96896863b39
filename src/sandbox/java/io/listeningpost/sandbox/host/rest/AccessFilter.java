package io.listeningpost.sandbox.host.rest;

import io.listeningpost.sandbox.host.Session;
import io.listeningpost.sandbox.host.web.Requirement;
import io.listeningpost.sandbox.host.web.Xsrf;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Lets a call through to the resource method only if its annotations allow the caller, and if no other site made the browser call. */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {

    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext call) {
        Session session = Session.current().orElseThrow(() -> new IllegalStateException("A REST call outside a session"));
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        Requirement requirement = Requirement.of(resource.getResourceMethod(), resource.getResourceClass());
        switch (requirement.judge(session)) {
            case LOGIN_NEEDED -> call.abortWith(Status.response(401, "Client must be authenticated to access this resource."));
            case FORBIDDEN -> call.abortWith(Status.response(403, refusal(requirement)));
            default -> checkOrigin(call, session);
        }
    }

    private static void checkOrigin(ContainerRequestContext call, Session session) {
        if (Xsrf.refusesRest(session.request(), session)) {
            call.abortWith(Response.status(403).type(MediaType.TEXT_PLAIN_TYPE).entity("XSRF check failed").build());
        }
    }

    private static String refusal(Requirement requirement) {
        return switch (requirement) {
            case ADMIN -> "Client must be authenticated as an administrator to access this resource.";
            case SYSTEM_ADMIN -> "Client must be authenticated as a system administrator to access this resource.";
            default -> "Client must be a licensed user to access this resource.";
        };
    }
}
