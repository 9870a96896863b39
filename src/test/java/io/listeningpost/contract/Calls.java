package io.listeningpost.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Stores that remember which methods of their ports were called. For one thread. */
final class Calls {

    private final Set<String> seen = new TreeSet<>();

    Stores of(Stores stores) {
        return watched(Stores.class, stores, true);
    }

    private <T> T watched(Class<T> type, Object target, boolean whole) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            try {
                Object result = method.invoke(target, arguments);
                seen.add(name(type, method));
                return whole ? watched(method.getReturnType(), result, false) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static String name(Class<?> port, Method method) {
        return port.getSimpleName() + "." + method.getName();
    }

    /** The methods of all ports that nobody called. */
    Set<String> missing() {
        return Arrays.stream(Stores.class.getMethods())
                .map(Method::getReturnType)
                .flatMap(port -> Arrays.stream(port.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .map(method -> name(port, method)))
                .filter(method -> !seen.contains(method))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
