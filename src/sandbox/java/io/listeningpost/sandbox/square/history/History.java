package io.listeningpost.sandbox.square.history;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** The last requests, oldest first. Thread-safe. */
public final class History {

    private static final int KEPT = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Deque<SeenCall> calls = new ArrayDeque<>();
    private long seen;

    /** Keeps one more; the oldest goes when there are ten thousand. */
    public void add(SeenCall call) {
        lock.lock();
        try {
            if (calls.size() == KEPT) {
                calls.removeFirst();
            }
            calls.addLast(call);
            seen++;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The calls that match, oldest first. */
    public List<SeenCall> all(Predicate<SeenCall> matching) {
        lock.lock();
        try {
            return calls.stream().filter(matching).toList();
        } finally {
            lock.unlock();
        }
    }

    /** How many calls match. */
    public int count(Predicate<SeenCall> matching) {
        return all(matching).size();
    }

    /** How many calls there ever were. */
    public long seen() {
        lock.lock();
        try {
            return seen;
        } finally {
            lock.unlock();
        }
    }

    /** The last calls, newest first. */
    public List<SeenCall> last(int most) {
        lock.lock();
        try {
            return calls.reversed().stream().limit(most).toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until at least so many calls match.
     *
     * @throws AssertionError if the time is over; it lists what was seen instead
     */
    public List<SeenCall> await(Predicate<SeenCall> matching, int atLeast, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (count(matching) < atLeast) {
                if (left <= 0) {
                    throw new AssertionError("Waited " + atMost + " for " + atLeast + " calls, matching: " + all(matching) + ", seen: "
                            + calls);
                }
                left = grown.awaitNanos(left);
            }
            return all(matching);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets everything seen so far. */
    public void clear() {
        lock.lock();
        try {
            calls.clear();
        } finally {
            lock.unlock();
        }
    }
}
