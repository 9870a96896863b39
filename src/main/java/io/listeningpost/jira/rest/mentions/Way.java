package io.listeningpost.jira.rest.mentions;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a post came to us. */
enum Way {
    DIRECT,
    MENTION,
    QUOTE,
    SEARCH,
    /** Only read beside another post, so that that one can be understood. */
    BESIDE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Way> of(String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
    }

    /** Intake never ends a post as context without saying why. */
    static Way of(JournalEntry entry) {
        boolean beside = entry.state() == JournalState.DONE && entry.outcome().filter(IntakeOutcome.CONTEXT::equals).isPresent()
                && entry.reason().isEmpty();
        return beside ? BESIDE : switch (entry.heard()) {
            case DIRECT -> DIRECT;
            case MENTION -> MENTION;
            case QUOTE -> QUOTE;
            case SEARCH -> SEARCH;
        };
    }
}
