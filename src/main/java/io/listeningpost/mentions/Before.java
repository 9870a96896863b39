package io.listeningpost.mentions;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import java.util.Optional;

/**
 * What had become of a post.
 *
 * @param outcome empty for a post that waited
 */
public record Before(Optional<IntakeOutcome> outcome, Optional<String> reason) {

    static Before of(JournalEntry entry) {
        return entry.state() == JournalState.DONE
                ? new Before(entry.outcome(), entry.reason()) : new Before(Optional.empty(), Optional.empty());
    }
}
