package io.listeningpost.sandbox.chaos;

import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;

/** The time since the load began. */
record Pace(long begun, Duration load) {

    static Pace begin(Duration load) {
        return new Pace(System.nanoTime(), load);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Whether people still write and work. */
    boolean goesOn() {
        return elapsed().compareTo(load) < 0;
    }

    /** Waits for a moment; one that is over is now. */
    void until(Duration moment) {
        Duration left = moment.minus(elapsed());
        if (left.isPositive()) {
            Patience.pass(left);
        }
    }
}
