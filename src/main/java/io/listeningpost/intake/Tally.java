package io.listeningpost.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one report of what several sources brought. For one thread. */
final class Tally {

    private final List<PollReport.Finished> finished = new ArrayList<>();
    private final List<PollReport> rest = new ArrayList<>();

    void add(PollReport report) {
        if (report instanceof PollReport.Finished done) {
            finished.add(done);
        } else {
            rest.add(report);
        }
    }

    /** The first report decides when it failed, because mentions come first; otherwise the sum of what went well, or why nothing did. */
    PollReport report(boolean firstFailed) {
        if (finished.isEmpty() || firstFailed) {
            return rest.stream().filter(PollReport.Failed.class::isInstance).findFirst()
                    .or(() -> rest.stream().findFirst())
                    .orElseGet(() -> new PollReport.Skipped("nothing is due"));
        }
        return finished.stream().reduce(Tally::sum).orElseThrow();
    }

    private static PollReport.Finished sum(PollReport.Finished one, PollReport.Finished other) {
        return new PollReport.Finished(one.fresh() + other.fresh(), one.changed() + other.changed(), one.known() + other.known(),
                one.malformed() + other.malformed(), one.gap().or(() -> Optional.of(other).flatMap(PollReport.Finished::gap)));
    }
}
