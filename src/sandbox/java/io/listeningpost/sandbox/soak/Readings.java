package io.listeningpost.sandbox.soak;

import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks at the host again and again, says a line each time and keeps it. For one thread at a time. */
final class Readings {

    private final Vitals vitals;
    private final Census census;
    private final Crowd crowd;
    private final List<Clerk> clerks;
    private final Echo echo;
    private final Consumer<String> say;
    private final List<Reading> all = new ArrayList<>();

    Readings(Vitals vitals, Census census, Crowd crowd, List<Clerk> clerks, Echo echo, Consumer<String> say) {
        this.vitals = vitals;
        this.census = census;
        this.crowd = crowd;
        this.clerks = clerks;
        this.echo = echo;
        this.say = say;
    }

    /** One at once, then one each time that so long has passed. */
    void take(Shift shift, Duration every) {
        while (shift.goesOn()) {
            Duration begun = shift.elapsed();
            all.add(say(shift));
            Duration left = begun.plus(every).minus(shift.elapsed());
            if (left.isPositive()) {
                Patience.pass(left);
            }
        }
    }

    /** One more, which is said and not kept. */
    Reading say(Shift shift) {
        Reading reading = look(shift.elapsed());
        say.accept(reading.line());
        return reading;
    }

    /** Those taken during the load. */
    List<Reading> all() {
        return List.copyOf(all);
    }

    /** What the brand was heard saying. */
    Echo echo() {
        return echo;
    }

    private Reading look(Duration at) {
        echo.listen();
        int written = crowd.written();
        long heard = census.heard();
        long waiting = census.waiting();
        crowd.handled((int) (heard - waiting));
        Instant now = Instant.now();
        return new Reading(at, vitals.look(), census.connections(), census.rows("AO\\_%"), census.rows("SB\\_%"), written, heard,
                waiting, census.oldestWaiting().map(oldest -> Duration.between(oldest, now)).orElse(Duration.ZERO),
                clerks.stream().mapToInt(Clerk::tried).sum(), census.waitingReplies());
    }
}
