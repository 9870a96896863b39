package io.listeningpost.sandbox.host;

import java.net.URI;
import java.util.List;

/**
 * The part of Jira that answers a plugin's calls. Filled by the desk.
 *
 * <p>The host adds what only it can know, so these must not be supplied: {@code ActiveObjects}, {@code TemplateRenderer},
 * {@code I18nResolver} (SAL), {@code WebSudoManager}, {@code XsrfTokenAccessor} and {@code XsrfTokenValidator} (SAL),
 * {@code LoginUriProvider}, {@code PageBuilderService}, {@code WebResourceUrlProvider}.
 */
public interface HostServices {

    /** All services; asked once, before the plugin is installed. */
    List<Service> services();

    /** Called once before the plugin starts. {@code modules} is empty until the plugin is enabled and again after it is disabled. */
    default void attached(PluginModules modules) {
    }

    /** Called once when the server listens, still before the plugin starts; the address has no slash at its end. */
    default void listening(URI address) {
    }
}
