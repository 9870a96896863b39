package io.listeningpost.jira.field;

import io.listeningpost.conversation.ThreadFacts;
import jakarta.inject.Inject;
import java.util.Optional;

/** When the customer wrote last. */
public final class LastPostField extends ThreadField {

    private final FieldWords words;

    @Inject
    public LastPostField(FieldFacts facts, FieldWords words) {
        super(facts);
        this.words = words;
    }

    @Override
    Optional<Cell> cell(ThreadFacts thread) {
        return thread.lastCustomerPost().map(at -> new Cell(at.toString(), words.moment(at)));
    }
}
