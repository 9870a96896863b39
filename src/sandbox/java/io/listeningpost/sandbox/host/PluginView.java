package io.listeningpost.sandbox.host;

/** The plugin that asks for a service. */
public interface PluginView {

    /** The plugin's key, as in its manifest; {@code system} when the host itself asks. */
    String key();

    /** Loads classes and resources as the plugin's own code would. */
    ClassLoader classLoader();
}
