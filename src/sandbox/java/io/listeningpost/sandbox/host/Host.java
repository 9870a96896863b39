package io.listeningpost.sandbox.host;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.TemplateRenderer;
import io.listeningpost.sandbox.host.ao.PluginTables;
import io.listeningpost.sandbox.host.modules.EnabledPlugin;
import io.listeningpost.sandbox.host.modules.LiveModules;
import io.listeningpost.sandbox.host.osgi.PluginContainer;
import io.listeningpost.sandbox.host.web.AppsPage;
import io.listeningpost.sandbox.host.web.WebServer;
import io.listeningpost.sandbox.host.web.WebServices;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;

/** A local Jira-shaped host with one plugin. Several may run in one JVM. */
public final class Host implements AutoCloseable {

    private static final PluginView SYSTEM = new SystemView();

    private final HostOptions options;
    private final LiveModules modules;
    private final PluginContainer container;
    private final WebServer server;
    private final PluginLifecycle lifecycle;
    private final List<Step> steps = new ArrayList<>();
    private final List<Service> services;

    private Host(HostOptions options, Database database, LoginDirectory directory, HostServices desk, HostPages pages) {
        this.options = options;
        long begin = System.nanoTime();
        modules = new LiveModules(WebServer.CONTEXT_PATH, this::requestContext);
        Map<String, PluginTables> tables = new ConcurrentHashMap<>();
        services = new ArrayList<>(desk.services());
        services.addAll(WebServices.all());
        services.add(Service.perPlugin(ActiveObjects.class, plugin -> tablesOf(tables, plugin.key(), database)));
        services.add(Service.of(TemplateRenderer.class, (name, context, writer) -> enabled().renderer().render(name, context, writer)));
        services.add(Service.of(I18nResolver.class, new LateTexts(modules)));
        desk.attached(modules);
        container = new PluginContainer(services);
        begin = step("Felix and Gemini", begin);
        try {
            server = new WebServer(options, directory, pages, modules, new Apps());
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
        lifecycle = new PluginLifecycle(container, modules, server, key -> tablesOf(tables, key, database), this::service,
                options.contextTimeout());
        try {
            server.listen();
            desk.listening(server.address());
            begin = step("Tomcat", begin);
            lifecycle.install(options.pluginJar());
            step("the plugin", begin);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static PluginTables tablesOf(Map<String, PluginTables> tables, String key, Database database) {
        return tables.computeIfAbsent(key, missing -> new PluginTables(missing, database));
    }

    /**
     * Starts a host and enables the plugin.
     *
     * @throws PluginFailure saying why the plugin does not come up; nothing is left running then
     */
    public static Host start(HostOptions options, Database database, LoginDirectory directory, HostServices desk, HostPages pages) {
        return new Host(options, database, directory, desk, pages);
    }

    private long step(String name, long begin) {
        long now = System.nanoTime();
        steps.add(new Step(name, Duration.ofNanos(now - begin)));
        return now;
    }

    private EnabledPlugin enabled() {
        return modules.plugin().orElseThrow(() -> new IllegalStateException("The plugin is not enabled yet"));
    }

    private Map<String, Object> requestContext(Session session) {
        Map<String, Object> context = new HashMap<>();
        context.put("request", session.request());
        session.person().flatMap(person -> find(UserManager.class).map(users -> users.getUserByKey(person.key())))
                .ifPresent(user -> context.put("user", user));
        return context;
    }

    private <T> Optional<T> find(Class<T> type) {
        return services.stream().filter(service -> service.type() == type).findFirst().map(service -> service.source().apply(SYSTEM))
                .map(type::cast);
    }

    private Object service(Class<?> type) {
        return find(type).orElseThrow(() -> new IllegalStateException("Jira's own code needs " + type.getName()
                + ", which the desk does not supply"));
    }

    /** Where Jira answers, such as {@code http://localhost:2990/jira}; no slash at the end. */
    public URI address() {
        return server.address();
    }

    /** What the plugin adds to the pages. */
    public PluginModules modules() {
        return modules;
    }

    /** How long each part of the start took. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Whether the plugin is enabled. */
    public boolean isPluginEnabled() {
        return modules.plugin().isPresent();
    }

    /** Disables the plugin: its pages, threads, listeners and services are gone when this returns. */
    public void disablePlugin() {
        lifecycle.disable();
    }

    /** Enables it again. */
    public void enablePlugin() {
        lifecycle.enable();
    }

    /** Upgrades the plugin to another JAR. */
    public void upgradePlugin(Path jar) {
        lifecycle.install(jar);
    }

    /** Uninstalls the plugin: its classes are gone too when this returns; its tables stay, as in Jira. */
    public void uninstallPlugin() {
        lifecycle.uninstall();
    }

    /** The OSGi framework, for tests that look at bundles and services. */
    public BundleContext bundles() {
        return container.system();
    }

    @Override
    public void close() {
        try {
            lifecycle.disable();
        } finally {
            try {
                server.close();
            } finally {
                container.close();
            }
        }
    }

    /** A part of the start. */
    public record Step(String name, Duration took) {
    }

    private record SystemView() implements PluginView {

        @Override
        public String key() {
            return "system";
        }

        @Override
        public ClassLoader classLoader() {
            return Host.class.getClassLoader();
        }
    }

    private final class Apps implements AppsPage.Control {

        @Override
        public String name() {
            return modules.plugin().map(plugin -> plugin.descriptor().name()).orElse(options.pluginJar().getFileName().toString());
        }

        @Override
        public String version() {
            return modules.plugin().map(plugin -> plugin.descriptor().key() + " " + plugin.descriptor().version()).orElse("");
        }

        @Override
        public boolean isEnabled() {
            return isPluginEnabled();
        }

        @Override
        public void enable() {
            enablePlugin();
        }

        @Override
        public void disable() {
            disablePlugin();
        }

        @Override
        public void reload() {
            upgradePlugin(options.pluginJar());
        }
    }
}
