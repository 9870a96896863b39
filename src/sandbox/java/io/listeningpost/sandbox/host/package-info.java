/**
 * What a host offers and asks for. A host starts as
 * {@code Host.start(HostOptions, Database, LoginDirectory, HostServices, HostPages)}; the desk fills the last three,
 * asks {@link PluginModules} what the plugin adds to its pages and draws them with {@link PageShell}.
 */
@NullMarked
package io.listeningpost.sandbox.host;

import org.jspecify.annotations.NullMarked;
