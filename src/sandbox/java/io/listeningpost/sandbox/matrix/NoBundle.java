package io.listeningpost.sandbox.matrix;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** Where the plugin asks for services that it can do without: there are none. */
final class NoBundle implements InvocationHandler {

    private NoBundle() {
    }

    static BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(NoBundle.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                new NoBundle());
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "getServiceReference" -> null;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            case "toString" -> "no bundle";
            default -> throw new IllegalStateException("A node without OSGi has no " + method.getName());
        };
    }
}
