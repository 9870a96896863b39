package io.listeningpost.sandbox.host.rest;

import io.listeningpost.sandbox.host.modules.EnabledPlugin;
import io.listeningpost.sandbox.host.modules.Xml;
import io.listeningpost.sandbox.host.web.PluginServletConfig;
import io.listeningpost.sandbox.host.web.Relocated;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.w3c.dom.Element;

/** One {@code <rest>} module in operation. */
final class RestModule {

    /** Jersey doubts every resource that is registered as an object, wrongly. Kept here, or the JDK forgets the level. */
    private static final Logger JERSEY_DOUBTS = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    private final String path;
    private final String version;
    private final ServletContainer jersey;
    private final ClassLoader loader;

    RestModule(Element module, EnabledPlugin plugin, ServletContext servletContext) throws ServletException {
        this.path = module.getAttribute("path");
        this.version = module.getAttribute("version");
        this.loader = plugin.bundle().classLoader();
        JERSEY_DOUBTS.setLevel(Level.SEVERE);
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.register(JacksonFeature.withoutExceptionMappers());
        config.register(new JsonFormat());
        config.register(new Refusals());
        config.register(AccessFilter.class);
        List<Class<?>> classes = ResourceClasses.of(plugin.bundle().bundle(), Xml.texts(module, "package"));
        if (classes.isEmpty()) {
            plugin.problems().add("The rest module " + plugin.descriptor().completeKey(module) + " has no class with @Path");
        }
        classes.stream().map(plugin.bundle()::create).forEach(config::register);
        jersey = new ServletContainer(config);
        jersey.init(new PluginServletConfig("rest-" + module.getAttribute("key"), servletContext, Map.of()));
    }

    boolean takes(String wanted) {
        return isBelow(wanted, path + "/" + version) || isBelow(wanted, path + "/latest");
    }

    private static boolean isBelow(String wanted, String base) {
        return wanted.equals(base) || wanted.startsWith(base + "/");
    }

    void serve(String wanted, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String base = isBelow(wanted, path + "/latest") ? path + "/latest" : path + "/" + version;
        String rest = wanted.length() > base.length() ? wanted.substring(base.length()) : "/";
        jersey.service(new Relocated(request, "/rest" + base, rest), response);
    }

    ClassLoader loader() {
        return loader;
    }

    void close() {
        jersey.destroy();
    }
}
