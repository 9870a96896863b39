package io.listeningpost.jira.field;

import io.listeningpost.conversation.ThreadFacts;
import jakarta.inject.Inject;
import java.util.Optional;

/** On which network the thread is. */
public final class NetworkField extends ThreadField {

    private final FieldWords words;

    @Inject
    public NetworkField(FieldFacts facts, FieldWords words) {
        super(facts);
        this.words = words;
    }

    @Override
    Optional<Cell> cell(ThreadFacts thread) {
        return thread.network().map(network -> new Cell(network.key(), words.network(network)));
    }
}
