package io.listeningpost.jira.field;

import io.listeningpost.conversation.ThreadFacts;
import jakarta.inject.Inject;
import java.util.Optional;

/** When our last answer went out. */
public final class LastAnswerField extends ThreadField {

    private final FieldWords words;

    @Inject
    public LastAnswerField(FieldFacts facts, FieldWords words) {
        super(facts);
        this.words = words;
    }

    @Override
    Optional<Cell> cell(ThreadFacts thread) {
        return thread.lastAnswer().map(at -> new Cell(at.toString(), words.moment(at)));
    }
}
