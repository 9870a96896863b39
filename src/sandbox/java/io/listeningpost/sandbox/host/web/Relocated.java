package io.listeningpost.sandbox.host.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request as the servlet it is dispatched to must see it: with its own path and what follows. */
public final class Relocated extends HttpServletRequestWrapper {

    private final String servletPath;
    private final @Nullable String pathInfo;

    /** A request below {@code servletPath}, with the decoded rest of the path. */
    public Relocated(HttpServletRequest request, String servletPath, @Nullable String pathInfo) {
        super(request);
        this.servletPath = servletPath;
        this.pathInfo = pathInfo;
    }

    @Override
    public String getServletPath() {
        return servletPath;
    }

    @Override
    public @Nullable String getPathInfo() {
        return pathInfo;
    }
}
