package io.listeningpost.jira.schedule;

import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import io.listeningpost.health.Complaints;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own few threads: Jira's scheduler threads are four for everybody and must not wait for a network. As many as there are places in the
 * {@link Line}, and two for what is not about one account. A task waits at most once under its name. Thread-safe.
 */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int THREADS = 2 * Line.PLACES + 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ThreadPoolExecutor pool;
    private final ScheduledThreadPoolExecutor timer;
    private final ExecutorService clean;
    private final Complaints complaints;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    Workers(ThreadLocalDelegateExecutorFactory threadLocals, Complaints complaints) {
        this.complaints = complaints;
        pool = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("worker"));
        pool.allowCoreThreadTimeOut(true);
        timer = new ScheduledThreadPoolExecutor(1, named("timer"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        clean = threadLocals.createExecutorService(pool);
    }

    /** Runs the task soon on a thread of ours, unless one of that name waits already. */
    void soon(String name, Runnable task) {
        if (!waiting.add(name)) {
            return;
        }
        try {
            clean.execute(() -> {
                waiting.remove(name);
                guarded(name, task);
            });
        } catch (RejectedExecutionException e) {
            waiting.remove(name); // stopping: the next start finds the work in the database
        }
    }

    /** Hands the task to a thread of ours after the delay; of one name only one waits to be handed over. */
    void after(Duration delay, String name, Runnable task) {
        try {
            timer.schedule(() -> soon(name, task), Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is not scheduled: stopping", name);
        }
    }

    /** Lets running tasks end for a while, then interrupts them; nothing of ours runs afterwards. */
    void stop() {
        timer.shutdownNow();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                pool.shutdownNow();
                pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void guarded(String name, Runnable task) {
        try {
            task.run();
        } catch (Exception e) { // the edge: a worker thread must not die for one account
            complaints.of(name, e).ifPresent(said ->
                    LOG.warn("Listening Post could not finish {}{}", name, said.again(e), said.thrown(e)));
        }
    }

    static ThreadFactory named(String kind) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "listening-post-" + kind + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
