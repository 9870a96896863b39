package io.listeningpost.sandbox.host.velocity;

import java.io.InputStream;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Finds templates in the plugin only, for {@code #parse} and {@code #include} as well. */
final class BundleTemplates extends ResourceLoader {

    private final ClassLoader plugin;

    BundleTemplates(ClassLoader plugin) {
        this.plugin = plugin;
    }

    @Override
    public void init(ExtendedProperties configuration) {
        // nothing to read
    }

    @Override
    public InputStream getResourceStream(String name) throws ResourceNotFoundException {
        InputStream found = plugin.getResourceAsStream(name.startsWith("/") ? name.substring(1) : name);
        if (found == null) {
            throw new ResourceNotFoundException(name + " is not in the plugin");
        }
        return found;
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
