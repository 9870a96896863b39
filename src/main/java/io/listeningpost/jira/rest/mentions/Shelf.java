package io.listeningpost.jira.rest.mentions;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a post lies by what became of it; what people choose from. */
enum Shelf {
    /** Not worked yet, or not as things stand. */
    WAITING,
    /** On a request. */
    REQUEST(IntakeOutcome.OPENED, IntakeOutcome.COMMENTED, IntakeOutcome.REOPENED),
    CONTEXT(IntakeOutcome.CONTEXT),
    IGNORED(IntakeOutcome.IGNORED),
    /** Could not be read. */
    REJECTED(IntakeOutcome.REJECTED),
    /** Nobody has to do anything about it. */
    OTHER(IntakeOutcome.OWN, IntakeOutcome.REPOST, IntakeOutcome.DUPLICATE, IntakeOutcome.DELETED);

    private final List<IntakeOutcome> outcomes;

    Shelf(IntakeOutcome... outcomes) {
        this.outcomes = List.of(outcomes);
    }

    List<IntakeOutcome> outcomes() {
        return outcomes;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Shelf> of(String word) {
        return Arrays.stream(values()).filter(shelf -> shelf.word().equals(word)).findFirst();
    }

    static Shelf of(JournalEntry entry) {
        return entry.outcome().filter(outcome -> entry.state() == JournalState.DONE)
                .flatMap(outcome -> Arrays.stream(values()).filter(shelf -> shelf.outcomes.contains(outcome)).findFirst())
                .orElse(WAITING);
    }
}
