package io.listeningpost.sandbox.desk.event;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events on the thread that publishes them, to this node only. A listener that throws is logged and harms nobody else.
 * Registering the same object twice changes nothing.
 */
public final class Events implements EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final List<Registration> registrations = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Object event) {
        for (Registration registration : registrations) {
            registration.methods().stream().filter(method -> method.getParameterTypes()[0].isInstance(event))
                    .forEach(method -> deliver(registration.listener(), method, event));
        }
    }

    /** @throws IllegalArgumentException when Jira could call nothing on the object: no annotated method, or one it cannot reach */
    @Override
    public void register(Object listener) {
        List<Method> methods = Arrays.stream(listener.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(EventListener.class)).toList();
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("No listener invokers were found for listener <" + listener.getClass().getName()
                    + ">: it needs a public method with @EventListener");
        }
        methods.forEach(Events::check);
        if (registrations.stream().noneMatch(registration -> registration.listener() == listener)) {
            registrations.add(new Registration(listener, methods));
        }
    }

    @Override
    public void unregister(Object listener) {
        registrations.removeIf(registration -> registration.listener() == listener);
    }

    /** How many objects listen. */
    public int listeners() {
        return registrations.size();
    }

    private static void check(Method method) {
        if (method.getParameterCount() != 1) {
            throw new IllegalArgumentException("Method <" + method + "> annotated with @EventListener must have exactly one parameter");
        }
        if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
            throw new IllegalArgumentException("Class <" + method.getDeclaringClass().getName()
                    + "> must be public: its method is called by reflection from another bundle");
        }
    }

    private static void deliver(Object listener, Method method, Object event) {
        try {
            method.invoke(listener, event);
        } catch (InvocationTargetException thrown) {
            LOG.error("There was an exception thrown trying to dispatch event [{}] to {}", event, method, thrown.getCause());
        } catch (IllegalAccessException unreachable) {
            LOG.error("Cannot call {}", method, unreachable);
        }
    }

    private record Registration(Object listener, List<Method> methods) {
    }
}
