package io.listeningpost.sandbox.soak;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Holds what people wrote against what became of it. For one thread. */
final class Counting {

    private final Census census;
    private final Crowd crowd;
    private final List<Clerk> clerks;
    private final Readings readings;
    private final Administrator admin;
    private final List<String> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Counting(Census census, Crowd crowd, List<Clerk> clerks, Readings readings, Visitor office) {
        this.census = census;
        this.crowd = crowd;
        this.clerks = clerks;
        this.readings = readings;
        this.admin = new Administrator(office);
    }

    Verdict count(boolean dry) {
        fault(dry ? 0 : 1, "it did not run dry");
        mentions();
        answers();
        gaps();
        fault(census.unlinked(), "requests without exactly one remote link");
        clerks.forEach(clerk -> clerk.surprises().stream().distinct().limit(5).forEach(faults::add));
        lag();
        Flatness flatness = Flatness.of(readings.all());
        lines.addAll(flatness.lines());
        faults.addAll(flatness.faults());
        return new Verdict(lines, faults);
    }

    private void mentions() {
        Tally tally = new Tally(crowd.mentions());
        AtomicLong opened = new AtomicLong();
        census.openers(post -> {
            opened.incrementAndGet();
            tally.see(post);
        });
        AtomicLong commented = new AtomicLong();
        census.commented(post -> {
            commented.incrementAndGet();
            tally.see(post);
        });
        lines.add("  mentions  %d written, %d heard: %d requests, %d comments; %d lost, %d doubled".formatted(crowd.written(),
                census.heard(), opened.get(), commented.get(), tally.lost(), tally.doubled()));
        fault(tally.lost(), "mentions lost");
        fault(tally.doubled(), "mentions doubled");
        fault(tally.strangers(), "requests or comments of posts that nobody wrote");
        fault(census.requests() - opened.get(), "requests that belong to no thread");
    }

    private void answers() {
        Echo echo = readings.echo();
        int taken = 0;
        long lost = 0;
        long doubled = 0;
        for (Clerk clerk : clerks) {
            taken += clerk.tried() - clerk.refused().cardinality();
            lost += echo.lost(clerk.name(), clerk.tried(), clerk.refused());
            doubled += echo.doubled(clerk.name());
        }
        Map<String, Long> states = census.replies();
        lines.add("  answers   %d taken; %d lost, %d doubled; %d status replies on the Square; the outbox: %s".formatted(taken, lost,
                doubled, echo.others(), states));
        fault(lost, "answers lost");
        fault(doubled, "answers doubled");
        states.forEach((state, replies) -> fault(state.equals("DELIVERED") || state.equals("WITHDRAWN") ? 0 : replies,
                "replies are " + state));
    }

    /** A gap is X's window overrun: posts that X no longer shows. */
    private void gaps() {
        int gaps = 0;
        for (JsonNode each : admin.health().path("accounts")) {
            gaps += each.path("health").path("gapFrom").isTextual() ? 1 : 0;
        }
        fault(gaps, "accounts report a gap");
    }

    private void lag() {
        List<Reading> all = readings.all();
        Duration worst = all.stream().map(Reading::oldest).max(Duration::compareTo).orElse(Duration.ZERO);
        long backlog = all.stream().mapToLong(Reading::waiting).max().orElse(0);
        Duration time = all.isEmpty() ? Duration.ZERO : all.getLast().at();
        lines.add("  pace      %.1f mentions a second over %d min; held back for %d s because the host was behind;"
                .formatted(time.isZero() ? 0 : all.getLast().written() / (time.toMillis() / 1000.0), time.toMinutes(),
                        crowd.heldBack().toSeconds()) + " at most %d waiting, the oldest %d s".formatted(backlog, worst.toSeconds()));
    }

    private void fault(long count, String what) {
        if (count != 0) {
            faults.add(count + " " + what);
        }
    }
}
