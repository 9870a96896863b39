package io.listeningpost.sandbox.soak;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** How long everybody goes on. Thread-safe. */
final class Shift {

    private final long begun = System.nanoTime();
    private final Duration load;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Shift(Duration load) {
        this.load = load;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    boolean goesOn() {
        return !stopped.get() && elapsed().compareTo(load) < 0;
    }

    /** Sends everybody home. */
    void stop() {
        stopped.set(true);
    }
}
