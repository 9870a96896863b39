package io.listeningpost.jira.rest;

import io.listeningpost.health.NodePulse;
import io.listeningpost.health.PulseLog;
import io.listeningpost.health.Vitals;
import io.listeningpost.settings.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks whether the app can do its work, at most once in five seconds whoever asks. Thread-safe. */
public final class LivenessCheck {

    /** Rounds begin each minute. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final PulseLog pulses;
    private final Vitals.Source vitals;
    private final Clock clock;
    private final Momentary<Liveness> last;

    public LivenessCheck(Accounts accounts, PulseLog pulses, Vitals.Source vitals, Clock clock) {
        this.accounts = accounts;
        this.pulses = pulses;
        this.vitals = vitals;
        this.clock = clock;
        this.last = new Momentary<>(this::look, () -> Liveness.DOWN, clock);
    }

    /** Never throws. */
    public Liveness now() {
        return last.get();
    }

    private Liveness look() {
        Vitals here = vitals.now();
        try {
            List<NodePulse> nodes = pulses.all();
            boolean keys = here.keyFile() || accounts.all().isEmpty();
            return Liveness.of(new Liveness.Checks(true, keys, here.scheduled(), isMoving(here, nodes)));
        } catch (RuntimeException e) { // the edge: that the database fails is the answer
            return Liveness.of(new Liveness.Checks(false, here.keyFile(), here.scheduled(), false));
        }
    }

    /** A node that has just started has time for its first round. */
    private boolean isMoving(Vitals here, List<NodePulse> nodes) {
        Instant late = clock.instant().minus(LATE);
        return here.startedAt().isAfter(late) || nodes.stream().anyMatch(node -> node.seenAt().isAfter(late));
    }
}
