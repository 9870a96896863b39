package io.listeningpost.sandbox.host.osgi;

import io.listeningpost.sandbox.host.PluginView;
import org.osgi.framework.Bundle;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

/** A plugin whose bundle is active and whose Spring context is up. */
public record StartedBundle(Bundle bundle, ApplicationContext context) implements PluginView {

    @Override
    public String key() {
        return new BundlePlugin(bundle).key();
    }

    @Override
    public ClassLoader classLoader() {
        return new BundlePlugin(bundle).classLoader();
    }

    /**
     * Loads a class named in the descriptor and builds it, its constructor filled from the plugin's context.
     *
     * @throws IllegalStateException naming the class, when it is missing, of another type or cannot be built
     */
    public <T> T create(String className, Class<T> expected) {
        Class<?> type;
        try {
            type = bundle.loadClass(className);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw new IllegalStateException(className + " is named in atlassian-plugin.xml but cannot be loaded: " + e.getMessage(), e);
        }
        if (!expected.isAssignableFrom(type)) {
            throw new IllegalStateException(className + " is not a " + expected.getName());
        }
        return expected.cast(create(type));
    }

    /** Builds a class of the plugin. */
    public Object create(Class<?> type) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classLoader());
        try {
            AutowireCapableBeanFactory beans = context.getAutowireCapableBeanFactory();
            Object built = beans.autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
            return beans.initializeBean(built, type.getName());
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException(type.getName() + " cannot be built: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
