package io.listeningpost.jira.schedule;

import io.listeningpost.lease.Heart;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beats on a thread of its own, which nothing else can hold up. */
final class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Heart heart;
    private final Runnable changed;
    private final ScheduledThreadPoolExecutor thread;
    private boolean missed;

    /** @param changed told when nodes came or went; must not block */
    Heartbeat(Heart heart, Runnable changed) {
        this.heart = heart;
        this.changed = changed;
        thread = new ScheduledThreadPoolExecutor(1, Workers.named("heart"));
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void start() {
        thread.scheduleWithFixedDelay(this::beat, 0, Heart.BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            if (heart.beat()) {
                changed.run();
            }
            missed = false;
        } catch (Exception e) { // the edge: the next beat has to come
            if (!missed) {
                LOG.warn("Listening Post could not say that this node is alive; without that for {} s it sends nothing",
                        Heart.TRUST.toSeconds(), e);
            }
            missed = true;
        }
    }

    /** Everything this node held is free afterwards, as far as the database can still be told. */
    void stop() {
        thread.shutdown();
        try {
            thread.awaitTermination(Heart.BEAT.toSeconds(), TimeUnit.SECONDS);
            heart.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) { // the edge: Jira may be gone before us; the others find out by themselves
            LOG.debug("This node could not say that it ends", e);
        }
    }
}
