package io.listeningpost.sandbox.desk.lock;

import com.atlassian.beehive.ClusterLock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock that one thread of one node holds. Re-entrant. Inside the node threads queue for {@code local}; the thread that has it asks the
 * table, again and again with a pause, until the deadline.
 */
final class DatabaseLock implements ClusterLock {

    private static final long PAUSE_MILLIS = 100;
    private static final long FOREVER = Long.MAX_VALUE;

    private final String name;
    private final LockTable table;
    private final ReentrantLock local = new ReentrantLock();
    private final ReentrantLock resting = new ReentrantLock();
    private final Condition rest = resting.newCondition();

    DatabaseLock(String name, LockTable table) {
        this.name = name;
        this.table = table;
    }

    @Override
    public boolean isHeldByCurrentThread() {
        return local.isHeldByCurrentThread();
    }

    @Override
    public boolean tryLock() {
        return local.tryLock() && takenOrReleased();
    }

    @Override
    public void lock() {
        local.lock();
        boolean interrupted = false;
        while (!takenSafely()) {
            try {
                pause();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        tryLock(FOREVER, TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(time);
        long begun = System.nanoTime();
        if (!local.tryLock(nanos, TimeUnit.NANOSECONDS)) {
            return false;
        }
        boolean taken = false;
        try {
            taken = taken();
            while (!taken && System.nanoTime() - begun < nanos) {
                pause();
                taken = taken();
            }
            return taken;
        } finally {
            if (!taken) {
                local.unlock();
            }
        }
    }

    /** @throws IllegalMonitorStateException when this thread does not hold it, or when its node lost it in the meantime */
    @Override
    public void unlock() {
        if (!local.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("Cluster lock '" + name + "' is not held by this thread");
        }
        try {
            if (local.getHoldCount() == 1 && !table.give(name)) {
                throw new IllegalMonitorStateException("Cluster lock '" + name + "' is held by another node: this one was away too long");
            }
        } finally {
            local.unlock();
        }
    }

    @Override
    public Condition newCondition() {
        throw new IllegalStateException("Cluster locks have no conditions");
    }

    private boolean takenOrReleased() {
        boolean taken = takenSafely();
        if (!taken) {
            local.unlock();
        }
        return taken;
    }

    /** Leaves nothing locked behind when the database fails. */
    private boolean takenSafely() {
        boolean answered = false;
        try {
            boolean taken = taken();
            answered = true;
            return taken;
        } finally {
            if (!answered) {
                local.unlock();
            }
        }
    }

    private boolean taken() {
        return local.getHoldCount() > 1 || table.take(name);
    }

    private void pause() throws InterruptedException {
        resting.lockInterruptibly();
        try {
            rest.awaitNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        } finally {
            resting.unlock();
        }
    }
}
