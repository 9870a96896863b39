package io.listeningpost.sandbox.desk.search;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index of this node up with what changes on other nodes, some time behind them. */
public final class Replication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replication.class);
    private static final long PAUSE_MILLIS = 500;

    private final Index index;
    private final Duration lag;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-replication").factory());

    /** @param lag how old a change must be before this node hears of it */
    public Replication(Index index, Duration lag, Clock clock) {
        this.index = index;
        this.lag = lag;
        this.clock = clock;
    }

    /** Brings the index up to date as a start of Jira does, and follows from then on. Once is enough. */
    public void begin() {
        index.join();
        index.follow(Long.MAX_VALUE);
        index.refreshMissing();
        thread.scheduleWithFixedDelay(this::follow, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("The index still follows other nodes while the desk closes");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            index.follow(clock.instant().minus(lag).toEpochMilli());
        } catch (RuntimeException missed) {
            LOG.warn("The index could not follow the other nodes: {}", missed.getMessage());
        }
    }
}
