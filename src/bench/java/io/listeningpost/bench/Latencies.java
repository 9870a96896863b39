package io.listeningpost.bench;

import java.time.Duration;
import java.util.Arrays;

/** How long things took; eight bytes each. Thread-safe. */
final class Latencies {

    private long[] millis = new long[1 << 10];
    private int count;

    synchronized void add(Duration took) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, count * 2);
        }
        millis[count++] = took.toMillis();
    }

    synchronized int count() {
        return count;
    }

    /** The time within which so many of a hundred were done, in seconds. */
    synchronized double percentile(int part) {
        long[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) Math.ceil(count * part / 100.0))] / 1000.0;
    }

    @Override
    public synchronized String toString() {
        return "%d mentions, p50 %.1f s, p95 %.1f s, longest %.1f s".formatted(count, percentile(50), percentile(95), percentile(100));
    }
}
