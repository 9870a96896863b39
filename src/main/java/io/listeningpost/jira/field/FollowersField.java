package io.listeningpost.jira.field;

import io.listeningpost.conversation.ThreadFacts;
import jakarta.inject.Inject;
import java.util.Optional;

/** How many people follow whoever wrote first. */
public final class FollowersField extends ThreadField {

    private final FieldWords words;

    @Inject
    public FollowersField(FieldFacts facts, FieldWords words) {
        super(facts);
        this.words = words;
    }

    @Override
    Optional<Cell> cell(ThreadFacts thread) {
        return thread.followers().map(count -> new Cell(String.valueOf(count), words.number(count)));
    }
}
