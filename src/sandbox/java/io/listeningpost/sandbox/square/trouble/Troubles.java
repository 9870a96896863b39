package io.listeningpost.sandbox.square.trouble;

import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.http.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** The troubles that are armed, first armed first met. Thread-safe. */
public final class Troubles {

    /** A trouble that waits for its next calls; {@code method} is {@code *} for any. */
    public record Armed(Trouble trouble, String method, String path, int left) {
    }

    private static final class Waiting {
        private final Trouble trouble;
        private final String method;
        private final String path;
        private final Pattern pattern;
        private int left;

        Waiting(Trouble trouble, String method, String path, int left) {
            this.trouble = trouble;
            this.method = method;
            this.path = path;
            this.pattern = Calls.pattern(path);
            this.left = left;
        }

        boolean meets(Call call) {
            return (method.equals("*") || method.equals(call.method())) && pattern.matcher(call.path()).matches();
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private final List<Waiting> waiting = new ArrayList<>();
    private int releases;
    private int held;
    private long version;

    /**
     * Arms a trouble for the next calls that fit.
     *
     * @param method GET, POST, ... or {@code *}
     * @param path   with {@code *} for one segment and {@code **} for any rest
     * @param times  how many calls meet it, at least 1
     */
    public void arm(Trouble trouble, String method, String path, int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, not " + times);
        }
        lock.lock();
        try {
            version++;
            waiting.add(new Waiting(trouble, method, path, times));
        } finally {
            lock.unlock();
        }
    }

    /** Takes the trouble that this call meets, and counts it. */
    public Optional<Trouble> meet(Call call) {
        lock.lock();
        try {
            for (Iterator<Waiting> all = waiting.iterator(); all.hasNext();) {
                Waiting one = all.next();
                if (one.meets(call)) {
                    version++;
                    if (--one.left == 0) {
                        all.remove();
                    }
                    return Optional.of(one.trouble);
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** What is still armed. */
    public List<Armed> armed() {
        lock.lock();
        try {
            return waiting.stream().map(one -> new Armed(one.trouble, one.method, one.path, one.left)).toList();
        } finally {
            lock.unlock();
        }
    }

    /** How many calls are being held. */
    public int held() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    /** Changes whenever something is armed, met, held or released. */
    public long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    /** Disarms everything; what hangs goes on hanging. */
    public void disarm() {
        lock.lock();
        try {
            waiting.clear();
            version++;
        } finally {
            lock.unlock();
        }
    }

    /** Disarms everything and releases what hangs. */
    public void clear() {
        lock.lock();
        try {
            waiting.clear();
            release();
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of every call that hangs or dawdles. */
    public void release() {
        lock.lock();
        try {
            releases++;
            version++;
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Holds the caller until {@link #release} or for the given time. */
    public void hold(Duration atMost) {
        lock.lock();
        held++;
        version++;
        try {
            int before = releases;
            long left = atMost.toNanos();
            while (releases == before && left > 0) {
                left = released.awaitNanos(left);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            held--;
            version++;
            lock.unlock();
        }
    }
}
