package io.listeningpost.jira.field;

import io.listeningpost.conversation.ThreadFacts;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who wrote first, by handle. */
public final class AuthorField extends ThreadField {

    @Inject
    public AuthorField(FieldFacts facts) {
        super(facts);
    }

    @Override
    Optional<Cell> cell(ThreadFacts thread) {
        return thread.handle().map(handle -> new Cell(handle, FieldWords.handle(handle)));
    }
}
