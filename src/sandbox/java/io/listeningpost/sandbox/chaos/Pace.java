package io.listeningpost.sandbox.chaos;

import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The time since the load began. It goes on until its time is over and every kill has fallen. Thread-safe. */
final class Pace {

    private final long begun = System.nanoTime();
    private final Duration load;
    private final CountDownLatch kills;
    private volatile boolean stopped;

    Pace(Duration load, int kills) {
        this.load = load;
        this.kills = new CountDownLatch(kills);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Whether people still write and work. */
    boolean goesOn() {
        return !stopped && (elapsed().compareTo(load) < 0 || kills.getCount() > 0);
    }

    /** Sends everybody home. */
    void stop() {
        stopped = true;
    }

    /** Another kill fell, and its node is back. */
    void killed() {
        kills.countDown();
    }

    /** Waits for a moment; one that is over is now. */
    void until(Duration moment) {
        Duration left = moment.minus(elapsed());
        if (left.isPositive()) {
            Patience.pass(left);
        }
    }
}
