package io.listeningpost.sandbox.matrix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The product's own threads, brought down to one: what a round hands off is done when the round says so, in order, on the thread that
 * began the round. What timers hand off in between is refused, as if they had never rung.
 */
final class Hands extends AbstractExecutorService {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private @Nullable Thread busy;

    /** Runs something and all that it hands off. */
    synchronized void run(Runnable first) {
        busy = Thread.currentThread();
        try {
            first.run();
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        } finally {
            busy = null;
        }
    }

    @Override
    public void execute(Runnable task) {
        if (Thread.currentThread() != busy) {
            throw new RejectedExecutionException("It is nobody's round");
        }
        tasks.add(task);
    }

    @Override
    public void shutdown() {
        // it has no threads
    }

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) {
        return true;
    }
}
