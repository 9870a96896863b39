package io.listeningpost.sandbox.host.osgi;

import io.listeningpost.sandbox.host.Service;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Publishes Jira's services to the bundles. */
final class ServiceExports {

    private ServiceExports() {
    }

    static void register(BundleContext system, List<Service> services) {
        for (Service service : services) {
            Hashtable<String, Object> properties = new Hashtable<>(service.properties());
            String beanName = service.properties().get(Service.BEAN_NAME);
            if (beanName != null) {
                properties.put("org.eclipse.gemini.blueprint.bean.name", beanName);
            }
            system.registerService(service.type().getName(), new PerBundle(service), properties);
        }
    }

    /** Felix keeps what it got for a bundle until that bundle lets go, so the source is asked once. */
    private record PerBundle(Service service) implements ServiceFactory<Object> {

        @Override
        public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
            return service.source().apply(new BundlePlugin(bundle));
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object instance) {
            // the instance belongs to the desk
        }
    }
}
