package io.listeningpost.sandbox.host;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.listeningpost.sandbox.host.ao.PluginTables;
import io.listeningpost.sandbox.host.modules.EnabledPlugin;
import io.listeningpost.sandbox.host.modules.InPlugin;
import io.listeningpost.sandbox.host.modules.LiveModules;
import io.listeningpost.sandbox.host.modules.Xml;
import io.listeningpost.sandbox.host.osgi.PluginContainer;
import io.listeningpost.sandbox.host.osgi.StartedBundle;
import io.listeningpost.sandbox.host.web.RequiredByRequest;
import io.listeningpost.sandbox.host.web.WebServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/**
 * Brings a plugin up and down in Jira's order: Spring context, tables, modules, pages, {@code LifecycleAware.onStart}; and back.
 * One change at a time.
 */
final class PluginLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PluginLifecycle.class);

    private final PluginContainer container;
    private final LiveModules modules;
    private final WebServer server;
    private final Function<String, PluginTables> tables;
    private final Function<Class<?>, Object> services;
    private final Duration limit;
    private final RequiredByRequest webResources = new RequiredByRequest();

    PluginLifecycle(PluginContainer container, LiveModules modules, WebServer server, Function<String, PluginTables> tables,
            Function<Class<?>, Object> services, Duration limit) {
        this.container = container;
        this.modules = modules;
        this.server = server;
        this.tables = tables;
        this.services = services;
        this.limit = limit;
    }

    /** Installs the JAR, or upgrades to it, and enables it. */
    synchronized void install(Path jar) {
        disable();
        up(() -> container.enable(jar, limit));
    }

    synchronized void enable() {
        if (modules.plugin().isEmpty()) {
            up(() -> container.enableAgain(limit));
        }
    }

    /** The caller may be a request's thread; what OSGi starts must not inherit the web application's loader. */
    private void up(Supplier<StartedBundle> start) {
        InPlugin.call(PluginLifecycle.class.getClassLoader(), () -> {
            StartedBundle bundle = start.get();
            up(bundle);
            return bundle;
        });
    }

    private void up(StartedBundle bundle) {
        try {
            EnabledPlugin plugin = EnabledPlugin.of(bundle, this::tools, services);
            InPlugin.call(bundle.classLoader(), () -> {
                openTables(plugin);
                modules.enable(plugin);
                server.rest().enable(plugin);
                server.servlets().enable(plugin);
                return plugin;
            });
            lifecycle(bundle, LifecycleAware::onStart);
        } catch (RuntimeException e) {
            down(bundle);
            throw e instanceof PluginFailure failure ? failure : new PluginFailure("The plugin cannot be enabled: " + e.getMessage(), e);
        }
    }

    private Map<String, Object> tools() {
        return Map.of("webResourceManager", webResources, "baseurl", WebServer.CONTEXT_PATH);
    }

    private void openTables(EnabledPlugin plugin) {
        for (Element module : plugin.descriptor().modules("ao")) {
            List<Class<?>> entities = new ArrayList<>();
            for (String name : Xml.texts(module, "entity")) {
                try {
                    entities.add(plugin.bundle().bundle().loadClass(name));
                } catch (ClassNotFoundException e) {
                    throw new PluginFailure("<ao> names the entity " + name + ", which is not in the JAR", e);
                }
            }
            tables.apply(plugin.bundle().key()).open(Xml.attribute(module, "namespace", plugin.bundle().key()), entities);
        }
    }

    synchronized void disable() {
        modules.plugin().map(EnabledPlugin::bundle).ifPresent(bundle -> {
            lifecycle(bundle, LifecycleAware::onStop);
            InPlugin.call(PluginLifecycle.class.getClassLoader(), () -> {
                down(bundle);
                return bundle;
            });
        });
    }

    synchronized void uninstall() {
        disable();
        container.uninstall();
    }

    private void down(StartedBundle bundle) {
        server.servlets().disable();
        server.rest().disable();
        modules.plugin().ifPresent(EnabledPlugin::close);
        modules.disable();
        container.disable(); // the plugin's own destroy methods may still use its tables
        tables.apply(bundle.key()).close();
    }

    /** Calls what the plugin itself exports as {@link LifecycleAware}; a failure there does not disable a plugin in Jira either. */
    private void lifecycle(StartedBundle bundle, Consumer<LifecycleAware> call) {
        BundleContext system = container.system();
        ServiceReference<?>[] exported = bundle.bundle().getRegisteredServices();
        for (ServiceReference<?> reference : exported == null ? new ServiceReference<?>[0] : exported) {
            if (system.getService(reference) instanceof LifecycleAware aware) {
                try {
                    InPlugin.call(bundle.classLoader(), () -> {
                        call.accept(aware);
                        return aware;
                    });
                } catch (RuntimeException | LinkageError e) {
                    LOG.error("{} failed in onStart or onStop", aware.getClass().getName(), e);
                    modules.plugin().ifPresent(plugin -> plugin.problems().add(aware.getClass().getName() + " failed: " + e));
                }
            }
            system.ungetService(reference);
        }
    }
}
