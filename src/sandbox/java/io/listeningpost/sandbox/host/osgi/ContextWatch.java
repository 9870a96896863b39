package io.listeningpost.sandbox.host.osgi;

import io.listeningpost.sandbox.host.PluginFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.springframework.context.ApplicationContext;

/**
 * Learns from Gemini how the Spring context of a bundle fares. Gemini makes contexts on threads of its own and would wait five minutes
 * for a missing service; since every service is registered before a plugin starts, waiting at all is a failure here.
 */
final class ContextWatch {

    private static final String LISTENER = "org.eclipse.gemini.blueprint.context.event.OsgiBundleApplicationContextListener";

    private final Map<Bundle, CompletableFuture<ApplicationContext>> expected = new ConcurrentHashMap<>();

    /** Registers with Gemini, whose classes the host sees through the core bundle only. */
    void listen(BundleContext system, Bundle geminiCore) throws ClassNotFoundException {
        Class<?> listener = geminiCore.loadClass(LISTENER);
        Object proxy = Proxy.newProxyInstance(listener.getClassLoader(), new Class<?>[] {listener}, (self, method, arguments) ->
                switch (method.getName()) {
                    case "onOsgiApplicationEvent" -> {
                        heard(arguments[0]);
                        yield null;
                    }
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> "ContextWatch";
                });
        system.registerService(LISTENER, proxy, null);
    }

    /** Must be called before the bundle starts. */
    void expect(Bundle bundle) {
        expected.put(bundle, new CompletableFuture<>());
    }

    /** Waits for the context of a bundle that is {@linkplain #expect expected}. */
    ApplicationContext await(Bundle bundle, Duration limit) {
        CompletableFuture<ApplicationContext> context = expected.get(bundle);
        if (context == null) {
            throw new IllegalStateException(bundle + " was not expected");
        }
        try {
            return context.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PluginFailure failure ? failure : FailureText.ofContext(bundle, e.getCause());
        } catch (TimeoutException e) {
            throw new PluginFailure("The Spring context of " + bundle.getSymbolicName() + " is not up after " + limit.toSeconds()
                    + " s. Has the JAR the header Spring-Context and XML in META-INF/spring?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginFailure("Interrupted while waiting for the Spring context of " + bundle.getSymbolicName(), e);
        } finally {
            expected.remove(bundle);
        }
    }

    private void heard(Object event) throws ReflectiveOperationException {
        CompletableFuture<ApplicationContext> context = expected.get((Bundle) read(event, "getBundle"));
        if (context == null) {
            return;
        }
        switch (event.getClass().getSimpleName()) {
            case "OsgiBundleContextRefreshedEvent" -> context.complete((ApplicationContext) read(event, "getApplicationContext"));
            case "OsgiBundleContextFailedEvent" -> context.completeExceptionally((Throwable) read(event, "getFailureCause"));
            case "BootstrappingDependencyEvent" -> dependency(context, read(event, "getDependencyEvent"));
            default -> { }
        }
    }

    private static void dependency(CompletableFuture<ApplicationContext> context, Object event) throws ReflectiveOperationException {
        if (event.getClass().getSimpleName().equals("OsgiServiceDependencyWaitStartingEvent")) {
            Object dependency = read(event, "getServiceDependency");
            context.completeExceptionally(new PluginFailure("The plugin is waiting for dependency [" + read(dependency, "getBeanName")
                    + "], a service that nobody registers: " + read(dependency, "getServiceFilter")
                    + ". Jira would wait for it and then leave the plugin disabled."));
        }
    }

    private static Object read(Object from, String getter) throws ReflectiveOperationException {
        try {
            return from.getClass().getMethod(getter).invoke(from);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(getter + " of " + from.getClass().getName() + " failed", e.getCause());
        }
    }
}
