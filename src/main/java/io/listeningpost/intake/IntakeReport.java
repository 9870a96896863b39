package io.listeningpost.intake;

import java.util.List;
import java.util.Map;

/**
 * What one round of intake did for an account.
 *
 * @param outcomes  how many posts met each outcome
 * @param postponed how many were left for later, with a reason in the journal
 * @param waiting   how many posts still wait after the round
 * @param more      whether some of them could be worked now: the turn ended before
 * @param bugs      exceptions that stopped single posts: for the log of whoever asked
 */
public record IntakeReport(Map<IntakeOutcome, Integer> outcomes, int postponed, int waiting, boolean more,
        List<RuntimeException> bugs) {

    public IntakeReport {
        outcomes = Map.copyOf(outcomes);
        bugs = List.copyOf(bugs);
    }

    /** How many posts were finished. */
    public int finished() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
