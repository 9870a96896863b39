package io.listeningpost.sandbox.host.velocity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;

/** Finds the methods behind references and keeps to the allow-list. A refused call renders as the raw reference. */
public final class GuardedCalls extends UberspectImpl implements RuntimeServicesAware {

    /** The engine's attribute that holds its {@link Allowlist}. */
    static final String ALLOWLIST = Allowlist.class.getName();

    private @Nullable Allowlist allowlist;

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        allowlist = (Allowlist) services.getApplicationAttribute(ALLOWLIST);
    }

    @Override
    public @Nullable VelMethod getMethod(Object target, String name, Object[] arguments, Info place) throws Exception {
        if (target == null) {
            return null;
        }
        Object[] plain = Arrays.stream(arguments).map(SafeHtml::unwrap).toArray();
        Object receiver = SafeHtml.unwrap(target);
        Method method = introspector.getMethod(receiver.getClass(), name, plain);
        if (method == null) {
            return super.getMethod(receiver, name, plain, place);
        }
        return permits(receiver, method) ? new Call(method) : null;
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(Object target, String property, Info place) throws Exception {
        if (target == null) {
            return null;
        }
        Object receiver = SafeHtml.unwrap(target);
        if (receiver instanceof Map) {
            return super.getPropertyGet(receiver, property, place);
        }
        for (Method getter : getters(receiver, property)) {
            return permits(receiver, getter) ? new Get(getter, property) : null;
        }
        return null;
    }

    private List<Method> getters(Object receiver, String property) {
        String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return Stream.of(find(receiver, "get" + capital), find(receiver, "get" + property), find(receiver, "get", property),
                find(receiver, "is" + capital)).filter(method -> method != null).toList();
    }

    private @Nullable Method find(Object receiver, String name, Object... arguments) {
        return introspector.getMethod(receiver.getClass(), name, arguments);
    }

    /** Templates set nothing on objects. */
    @Override
    public @Nullable VelPropertySet getPropertySet(Object target, String property, Object value, Info place) throws Exception {
        return target instanceof Map ? super.getPropertySet(target, property, value, place) : null;
    }

    private boolean permits(Object receiver, Method method) {
        return allowlist != null && allowlist.permits(receiver.getClass(), method);
    }

    private static @Nullable Object invoke(Method method, Object target, Object[] arguments) throws Exception {
        Object result = method.invoke(SafeHtml.unwrap(target), Arrays.stream(arguments).map(SafeHtml::unwrap).toArray());
        boolean safe = Arrays.stream(method.getAnnotations())
                .anyMatch(mark -> mark.annotationType().getName().equals("com.atlassian.velocity.htmlsafe.HtmlSafe"));
        return safe && result != null ? new SafeHtml(result.toString()) : result;
    }

    private record Call(Method method) implements VelMethod {

        @Override
        public @Nullable Object invoke(Object target, Object[] arguments) throws Exception {
            return GuardedCalls.invoke(method, target, arguments);
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return method.getName();
        }

        @Override
        public Class<?> getReturnType() {
            return method.getReturnType();
        }
    }

    private record Get(Method method, String property) implements VelPropertyGet {

        @Override
        public @Nullable Object invoke(Object target) throws Exception {
            return GuardedCalls.invoke(method, target, method.getParameterCount() == 0 ? new Object[0] : new Object[] {property});
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return method.getName();
        }
    }
}
