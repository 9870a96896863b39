package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.HostPages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page of the desk behind its gate. */
final class DeskRoute extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient HostPages.Route route;
    private final transient Gate gate;

    DeskRoute(HostPages.Route route, Gate gate) {
        this.route = route;
        this.gate = gate;
    }

    @Override
    public void init() throws ServletException {
        route.servlet().init(getServletConfig());
    }

    @Override
    public void destroy() {
        route.servlet().destroy();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (gate.opens(Requirement.of(route.access()), request, response)) {
            route.servlet().service(request, response);
        }
    }
}
