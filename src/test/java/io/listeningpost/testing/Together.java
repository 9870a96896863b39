package io.listeningpost.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets threads do something at the same moment. */
public final class Together {

    private static final int PATIENCE_SECONDS = 60;

    private Together() {
    }

    /** One thread's part. */
    @FunctionalInterface
    public interface Part<T> {

        /** What the thread of this number, from 0, does and found. */
        T of(int thread) throws Exception;
    }

    /** Runs the part on so many threads that start at once, and answers what each found; fails with the first that failed. */
    public static <T> List<T> run(int threads, Part<T> part) {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(pool.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return part.of(thread);
                }));
            }
            List<T> found = new ArrayList<>();
            for (Future<T> each : running) {
                found.add(each.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return found;
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the threads did not end", e);
        }
    }
}
