package io.listeningpost.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** That the work of each minute begins on this node, for people and for the other nodes. Thread-safe. */
public final class Pulse implements Runnable {

    /** A node that was not seen for so long is gone: nobody wants to read of it. */
    private static final Duration KEPT = Duration.ofHours(24);

    private final PulseLog log;
    private final String name;
    private final String version;
    private final Clock clock;
    private final Instant startedAt;
    private final AtomicReference<Optional<Instant>> last = new AtomicReference<>(Optional.empty());

    /**
     * Of a node that starts now.
     *
     * @param name new with every start
     */
    public Pulse(PulseLog log, String name, String version, Clock clock) {
        this.log = log;
        this.name = name;
        this.version = version;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** A round begins here. */
    @Override
    public void run() {
        Instant now = clock.instant();
        last.set(Optional.of(now));
        log.seen(new NodePulse(name, version, startedAt, now));
        log.forget(now.minus(KEPT));
    }

    /** When a round last began on this node; empty before the first. */
    public Optional<Instant> lastHere() {
        return last.get();
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    public Instant startedAt() {
        return startedAt;
    }
}
