package io.listeningpost.sandbox.host.osgi;

import io.listeningpost.sandbox.host.PluginView;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** A bundle seen as the plugin it carries. */
record BundlePlugin(Bundle bundle) implements PluginView {

    @Override
    public String key() {
        return Optional.ofNullable(bundle.getHeaders().get("Atlassian-Plugin-Key")).orElse("system");
    }

    @Override
    public ClassLoader classLoader() {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? ClassLoader.getPlatformClassLoader() : wiring.getClassLoader();
    }
}
