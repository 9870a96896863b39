package io.listeningpost.sandbox.host.osgi;

import io.listeningpost.sandbox.host.PluginFailure;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.host.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/** Felix with Gemini, the services of Jira and at most one plugin. Calls must come from one thread at a time. */
public final class PluginContainer implements AutoCloseable {

    private static final int LONGEST_REFRESH = 20;

    private final TemporaryFolder storage = TemporaryFolder.named("sandbox-osgi");
    private final Framework felix;
    private final ContextWatch contexts = new ContextWatch();
    private @Nullable Bundle plugin;

    /** Starts Felix and Gemini and registers the services. */
    public PluginContainer(List<Service> services) {
        try {
            felix = ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(configuration());
            felix.start();
            BundleContext system = felix.getBundleContext();
            contexts.listen(system, GeminiBundles.start(system));
            ServiceExports.register(system, services);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BundleException | ClassNotFoundException e) {
            throw new IllegalStateException("Felix or Gemini does not start: " + e.getMessage(), e);
        }
    }

    private Map<String, String> configuration() {
        Map<String, String> felixProperties = new HashMap<>();
        felixProperties.put(Constants.FRAMEWORK_STORAGE, storage.path().toString());
        felixProperties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        felixProperties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, ExportedPackages.header());
        felixProperties.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
        felixProperties.put("felix.bootdelegation.implicit", "false");
        // several hosts may run in one JVM, which has room for one URL handler factory
        felixProperties.put("felix.service.urlhandlers", "false");
        felixProperties.put("felix.log.level", "1");
        return felixProperties;
    }

    /**
     * Installs the JAR, or upgrades to it, and starts it.
     *
     * @throws PluginFailure saying why it does not come up; the bundle is then stopped, as in Jira
     */
    public StartedBundle enable(Path jar, Duration limit) {
        try (InputStream in = Files.newInputStream(jar)) {
            Bundle bundle = plugin;
            if (bundle == null) {
                bundle = felix.getBundleContext().installBundle("plugin:" + jar.getFileName(), in);
                plugin = bundle;
            } else {
                bundle.update(in);
                letGo(bundle);
            }
            return start(bundle, limit);
        } catch (BundleException e) {
            throw new PluginFailure(jar.getFileName() + " is not a bundle: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new PluginFailure("Cannot read the plugin's JAR " + jar + ": " + e.getMessage(), e);
        }
    }

    /** Starts the installed plugin again after {@link #disable}. */
    public StartedBundle enableAgain(Duration limit) {
        if (plugin == null) {
            throw new IllegalStateException("No plugin is installed");
        }
        return start(plugin, limit);
    }

    private StartedBundle start(Bundle bundle, Duration limit) {
        if (new BundlePlugin(bundle).key().equals("system")) {
            throw new PluginFailure(bundle.getSymbolicName() + " has no header Atlassian-Plugin-Key; Jira 11 takes no other plugins");
        }
        contexts.expect(bundle);
        try {
            bundle.start();
            return new StartedBundle(bundle, contexts.await(bundle, limit));
        } catch (BundleException e) {
            throw FailureText.ofBundle(bundle, e);
        } catch (PluginFailure e) {
            disable();
            throw e;
        }
    }

    /** Stops the plugin's bundle: its context is closed and its services are gone when this returns. */
    public void disable() {
        if (plugin != null) {
            try {
                plugin.stop();
            } catch (BundleException e) {
                throw new PluginFailure("The plugin does not stop: " + e.getMessage(), e);
            }
        }
    }

    /** Takes the plugin's bundle away after {@link #disable}, with its classes. */
    public void uninstall() {
        if (plugin != null) {
            try {
                plugin.uninstall();
                letGo(plugin);
            } catch (BundleException e) {
                throw new PluginFailure("The plugin cannot be uninstalled: " + e.getMessage(), e);
            }
            plugin = null;
        }
    }

    /** Felix holds the classes of earlier revisions until it is told to look for who still uses them. */
    private void letGo(Bundle stale) {
        CountDownLatch refreshed = new CountDownLatch(1);
        felix.adapt(FrameworkWiring.class).refreshBundles(List.of(stale), event -> refreshed.countDown());
        try {
            if (!refreshed.await(LONGEST_REFRESH, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Felix does not let go of the classes of " + stale);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The framework's own context, to look services up. */
    public BundleContext system() {
        return felix.getBundleContext();
    }

    @Override
    public void close() {
        try (storage) {
            felix.stop();
            felix.waitForStop(TimeUnit.SECONDS.toMillis(20));
        } catch (BundleException e) {
            throw new IllegalStateException("Felix does not stop cleanly: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
