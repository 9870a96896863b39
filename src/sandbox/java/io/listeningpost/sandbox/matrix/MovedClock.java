package io.listeningpost.sandbox.matrix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the machine and so much more: whoever has to wait moves it on. Thread-safe. */
final class MovedClock extends Clock {

    private volatile Duration ahead;

    MovedClock(Duration ahead) {
        this.ahead = ahead;
    }

    Duration ahead() {
        return ahead;
    }

    void ahead(Duration other) {
        ahead = other;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("Only UTC is kept here");
    }
}
