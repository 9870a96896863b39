package io.listeningpost.sandbox.host;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One service as Jira would register it in OSGi. Immutable.
 *
 * @param type the interface (or class) that plugins ask for; its package must be one that Jira exports
 * @param source makes the instance for a plugin; called at most once a plugin
 * @param properties what a plugin may filter on, above all {@code bean-name}
 */
public record Service(Class<?> type, Function<PluginView, ?> source, Map<String, String> properties) {

    /** The property under which Jira publishes the name of a host component, as {@code @ComponentImport("salUserManager")} looks it up. */
    public static final String BEAN_NAME = "bean-name";

    /** Copies the properties. */
    public Service {
        properties = Map.copyOf(properties);
    }

    /** One instance for everybody. */
    public static <T> Service of(Class<T> type, T instance) {
        return new Service(type, plugin -> instance, Map.of());
    }

    /** An instance for each plugin, as Jira does for Active Objects, settings and templates. */
    public static <T> Service perPlugin(Class<T> type, Function<PluginView, T> source) {
        return new Service(type, source, Map.of());
    }

    /** The same service under a bean name; needed where two interfaces share a simple name. */
    public Service named(String beanName) {
        return with(BEAN_NAME, beanName);
    }

    /** The same service with one more property. */
    public Service with(String name, String value) {
        Map<String, String> more = new HashMap<>(properties);
        more.put(name, value);
        return new Service(type, source, more);
    }
}
