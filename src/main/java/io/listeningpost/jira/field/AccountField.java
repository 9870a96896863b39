package io.listeningpost.jira.field;

import io.listeningpost.conversation.ThreadFacts;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which of our accounts heard it. */
public final class AccountField extends ThreadField {

    private final FieldWords words;

    @Inject
    public AccountField(FieldFacts facts, FieldWords words) {
        super(facts);
        this.words = words;
    }

    @Override
    Optional<Cell> cell(ThreadFacts thread) {
        return thread.account().map(account -> new Cell(account.toString(), words.account(account)));
    }
}
