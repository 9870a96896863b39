package io.listeningpost.sandbox.matrix;

import io.listeningpost.jira.schedule.PromptOutbox;
import io.listeningpost.reply.Outbox;
import io.listeningpost.social.Answer;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Puts a counter before every port of the product and every service of Jira. */
final class Ports implements BeanPostProcessor {

    private static final String OURS = "io.listeningpost.";
    private static final String SANDBOX = "io.listeningpost.sandbox.";
    private static final StackWalker STACK = StackWalker.getInstance();

    private final Steps steps;
    private final DefaultListableBeanFactory factory;

    Ports(Steps steps, DefaultListableBeanFactory factory) {
        this.steps = steps;
        this.factory = factory;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            // both classes are final, but what they stand on is not
            case PromptOutbox outbox -> new PromptOutbox(counted(Outbox.class, outbox, "Outbox"));
            case SocialNetworks networks -> new SocialNetworks(networks.all().stream()
                    .map(network -> counted(SocialNetwork.class, network, "Network")).toList());
            default -> port(name).<Object>map(type -> counted(type, bean, type.getSimpleName())).orElse(bean);
        };
    }

    /** The interface of ours as which a bean of the composition root is known. */
    @SuppressWarnings("unchecked")
    private Optional<Class<Object>> port(String name) {
        if (!factory.containsBeanDefinition(name)) {
            return Optional.empty();
        }
        BeanDefinition definition = factory.getMergedBeanDefinition(name);
        Class<?> type = definition.getResolvableType().resolve(Object.class);
        return type.isInterface() && type.getName().startsWith(OURS) ? Optional.of((Class<Object>) type) : Optional.empty();
    }

    /** The same, counted under this name. */
    <T> T counted(Class<? super T> type, T target, String name) {
        @SuppressWarnings("unchecked")
        T proxy = (T) Proxy.newProxyInstance(Ports.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            boolean always = method.getReturnType() == Answer.class;
            return method.getDeclaringClass() == Object.class ? method.invoke(target, arguments)
                    : steps.step(caller() + " > " + name + "." + method.getName(), always, () -> {
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException refused) {
                            throw thrown(refused);
                        }
                    });
        });
        return proxy;
    }

    private static Exception thrown(InvocationTargetException refused) {
        if (refused.getCause() instanceof Error error) {
            throw error;
        }
        return (Exception) refused.getCause();
    }

    /** Who of the product calls; the harness itself when it acts for a person. */
    private static String caller() {
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> name.startsWith(OURS) && !name.startsWith(SANDBOX) && !name.equals(PromptOutbox.class.getName()))
                .map(name -> name.substring(name.lastIndexOf('.') + 1).replaceAll("\\$.*", ""))
                .findFirst().orElse("a person"));
    }
}
