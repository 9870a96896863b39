package io.listeningpost.jira.field;

import io.listeningpost.conversation.ThreadFacts;
import jakarta.inject.Inject;
import java.util.Optional;

/** Replies that were given up and need somebody; nothing while there are none. */
public final class FailedRepliesField extends ThreadField {

    private final FieldWords words;

    @Inject
    public FailedRepliesField(FieldFacts facts, FieldWords words) {
        super(facts);
        this.words = words;
    }

    @Override
    Optional<Cell> cell(ThreadFacts thread) {
        int count = thread.failedReplies();
        return count == 0 ? Optional.empty()
                : Optional.of(new Cell(String.valueOf(count), words.failed(count), "aui-lozenge aui-lozenge-error"));
    }
}
