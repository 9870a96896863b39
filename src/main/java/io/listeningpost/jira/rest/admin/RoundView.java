package io.listeningpost.jira.rest.admin;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.IntakeReport;
import io.listeningpost.intake.PollReport;
import io.listeningpost.intake.RoundNow.Round;
import io.listeningpost.jira.rest.Refusals;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a round did.
 *
 * @param outcome  {@code finished}, {@code skipped}, {@code failed} or {@code busy}
 * @param reason   why it was skipped or failed
 * @param fresh    posts not seen before, or in other words
 * @param known    posts read again
 * @param outcomes how many posts met each outcome of intake
 * @param waiting  how many posts still wait
 */
record RoundView(
        String outcome, @Nullable String reason, int fresh, int known, int malformed, Map<String, Integer> outcomes, int waiting) {

    static RoundView of(Round round, Refusals refusals) {
        return switch (round) {
            case Round.Busy() -> new RoundView("busy", null, 0, 0, 0, Map.of(), 0);
            case Round.Ran(PollReport poll, IntakeReport intake) -> switch (poll) {
                case PollReport.Finished done ->
                        ran("finished", null, done.fresh() + done.changed(), done.known(), done.malformed(), intake);
                case PollReport.Skipped(String reason) -> ran("skipped", refusals.told(reason), 0, 0, 0, intake);
                case PollReport.Failed failed -> ran("failed", refusals.told(failed.reason()), 0, 0, 0, intake);
            };
        };
    }

    private static RoundView ran(String outcome, @Nullable String reason, int fresh, int known, int malformed, IntakeReport intake) {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Map.Entry<IntakeOutcome, Integer> each : intake.outcomes().entrySet()) {
            outcomes.put(each.getKey().word(), each.getValue());
        }
        return new RoundView(outcome, reason, fresh, known, malformed, outcomes, intake.waiting());
    }
}
