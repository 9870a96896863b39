package io.listeningpost.jira.field;

import io.listeningpost.conversation.ThreadFacts;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who waits for whom. */
public final class TurnField extends ThreadField {

    private final FieldWords words;

    @Inject
    public TurnField(FieldFacts facts, FieldWords words) {
        super(facts);
        this.words = words;
    }

    @Override
    Optional<Cell> cell(ThreadFacts thread) {
        return thread.waitsForUs().map(us -> new Cell(us ? "us" : "them", words.waitsFor(us), us ? "aui-lozenge aui-lozenge-current" : ""));
    }
}
