package io.listeningpost.sandbox.host;

import org.w3c.dom.Element;

/** A module of the descriptor as it stands there. */
public interface PluginModule {

    /** {@code plugin.key:module-key}. */
    String completeKey();

    /** The element as written, read-only by agreement. */
    Element element();

    /**
     * Makes a new object of a class named in the descriptor, its constructor filled from the plugin's own Spring context.
     *
     * @throws IllegalStateException naming the class and the cause, when it cannot be loaded or built
     */
    <T> T create(String className, Class<T> expected);
}
