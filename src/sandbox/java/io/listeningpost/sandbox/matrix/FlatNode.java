package io.listeningpost.sandbox.matrix;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import io.listeningpost.lease.Leases;
import io.listeningpost.lease.NodeSeen;
import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.DeskOptions;
import io.listeningpost.sandbox.desk.Membership;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.PluginView;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.host.ao.PluginTables;
import io.listeningpost.sandbox.remote.Patience;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The product's own composition root over the desk's services and the real Active Objects engine, without OSGi: up in a second or two.
 * Nothing happens in it that nobody asks for. For one thread.
 */
final class FlatNode {

    private static final PluginView PLUGIN = new Flat();
    private static final Duration FIRST_BEAT = Duration.ofSeconds(30);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Jobs jobs = new Jobs();
    private final Hands hands = new Hands();
    private final Desk desk;
    private final Sql sql;
    private final Clock clock;

    /** @param first whether nobody made the tables of this database yet; comparing them again is most of what a new node costs */
    FlatNode(Database database, Path home, Membership member, Clock clock, Steps steps, boolean first) {
        this.clock = clock;
        sql = new Sql(database.connections());
        desk = Desk.open(new CountedPool(database, write -> steps.wrote(), steps::alive),
                DeskOptions.of(home, () -> "http://localhost/jira").in(member).withClock(clock));
        FlatPlugin plugin = new FlatPlugin();
        desk.attached(plugin);
        PluginTables tables = new PluginTables(FlatPlugin.KEY, new CountedPool(database, steps::statement, steps::alive));
        if (first) {
            tables.open(plugin.namespace(), plugin.entities());
        } else {
            tables.reopen(plugin.namespace());
        }
        Ports ports = new Ports(steps, context.getDefaultListableBeanFactory());
        desk.services().stream().filter(service -> service.type() != SchedulerService.class
                && service.type() != ThreadLocalDelegateExecutorFactory.class).forEach(service -> counted(service, ports));
        put(SchedulerService.class, jobs);
        put(ThreadLocalDelegateExecutorFactory.class, delegate -> hands);
        put(I18nResolver.class, plugin);
        put(ActiveObjects.class, tables);
        put(BundleContext.class, NoBundle.context());
        context.getBeanFactory().addBeanPostProcessor(ports);
        context.getBeanFactory().addBeanPostProcessor(new Timed(clock));
        plugin.roots().forEach(context::register);
        context.refresh();
        start();
    }

    /** Without its heart's first beat a node does nothing in its minutes. */
    private void start() {
        Leases leases = context.getBean(Leases.class);
        Set<String> before = names(leases);
        context.getBean(LifecycleAware.class).onStart();
        Patience.until("the heart of the node to beat", FIRST_BEAT, () -> !before.containsAll(names(leases)), () -> "known are " + before);
    }

    private static Set<String> names(Leases leases) {
        return leases.nodes().stream().map(NodeSeen::node).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private void counted(Service service, Ports ports) {
        Class<Object> type = (Class<Object>) service.type();
        Object instance = service.source().apply(PLUGIN);
        put(type, type.isInterface() ? ports.counted(type, instance, "Jira " + type.getSimpleName()) : instance);
    }

    private <T> void put(Class<T> type, T instance) {
        context.getBeanFactory().registerSingleton(type.getName(), instance);
    }

    /** Ends what runs by itself in a node that was cut off. */
    void bury() {
        try {
            desk.close();
        } catch (Stopped asExpected) {
            // its locks are not given back
        }
    }

    Desk desk() {
        return desk;
    }

    /** The database past all counters. */
    Sql sql() {
        return sql;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The scheduler's minute: every job runs once, and all that it hands off. */
    void minute() {
        for (JobRunner runner : jobs.runners()) {
            hands.run(() -> runner.runJob(new Minute(Date.from(clock.instant()))));
        }
    }

    /** Everybody's clock in place of the machine's. */
    private record Timed(Clock clock) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Clock ? clock : bean;
        }
    }

    private record Minute(Date at) implements JobRunnerRequest {

        @Override
        public Date getStartTime() {
            return at;
        }

        @Override
        public JobId getJobId() {
            return JobId.of("matrix");
        }

        @Override
        public JobConfig getJobConfig() {
            throw new IllegalStateException("Nothing is scheduled here");
        }

        @Override
        public boolean isCancellationRequested() {
            return false;
        }
    }

    private record Flat() implements PluginView {

        @Override
        public String key() {
            return FlatPlugin.KEY;
        }

        @Override
        public ClassLoader classLoader() {
            return FlatNode.class.getClassLoader();
        }
    }
}
