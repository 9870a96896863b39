package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import java.util.Optional;

/** What is to be done with a post. */
sealed interface Course {

    /** Ends here. */
    record End(IntakeOutcome outcome, String reason) implements Course {
    }

    /** Becomes a comment on the request of its conversation. */
    record Comment(Conversation conversation) implements Course {
    }

    /**
     * Opens a request, or goes on opening it.
     *
     * @param begun the conversation of an earlier try
     */
    record Open(Optional<Conversation> begun) implements Course {
    }

    /** An earlier post has to be worked first: only then it is known what this one is. */
    record WaitFor(JournalEntry earlier) implements Course {
    }
}
