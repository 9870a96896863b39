package io.listeningpost.sandbox.host.rest;

import io.listeningpost.sandbox.host.modules.EnabledPlugin;
import io.listeningpost.sandbox.host.modules.InPlugin;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Serves the plugin's REST modules at {@code /rest/path/version} and {@code /rest/path/latest}. */
public final class PluginRest extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient volatile List<RestModule> modules = List.of();

    /** Starts the modules of a plugin. */
    public void enable(EnabledPlugin plugin) {
        List<RestModule> started = new ArrayList<>();
        for (Element module : plugin.descriptor().modules("rest")) {
            try {
                started.add(InPlugin.callChecked(plugin.bundle().classLoader(), () -> new RestModule(module, plugin, getServletContext())));
            } catch (Exception e) {
                throw new IllegalStateException("The rest module " + plugin.descriptor().completeKey(module) + " does not start: "
                        + e.getMessage(), e);
            }
        }
        modules = List.copyOf(started);
    }

    /** Stops them. */
    public void disable() {
        List<RestModule> before = modules;
        modules = List.of();
        before.forEach(RestModule::close);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<RestModule> target = modules.stream().filter(module -> module.takes(path)).findFirst();
        if (target.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().print("{\"message\":\"There is no REST resource at this address\",\"status-code\":404}");
            return;
        }
        try {
            InPlugin.callChecked(target.get().loader(), () -> {
                target.get().serve(path, request, response);
                return path;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
