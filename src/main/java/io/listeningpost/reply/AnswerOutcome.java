package io.listeningpost.reply;

import io.listeningpost.settings.AccountState;
import java.util.List;
import java.util.Optional;

/** What came of asking for a reply. */
public sealed interface AnswerOutcome {

    /**
     * It stands in the outbox; the same client key answers the same entry again.
     *
     * @param held the account's state when it keeps the reply waiting: it goes out once the account is linked again
     */
    record Queued(OutboxEntry entry, Optional<AccountState> held) implements AnswerOutcome {
    }

    /**
     * Nothing was stored: these answers stand in the same turn, and whoever writes has not looked at them yet. Looking and sending again is
     * theirs to decide.
     */
    record Stopped(List<OutboxEntry> standing) implements AnswerOutcome {

        public Stopped {
            standing = List.copyOf(standing);
        }
    }

    /** Nothing was stored: private words stand in it, and the draft does not say that its author looked at these. */
    record Private(PrivateWords words) implements AnswerOutcome {
    }

    /** Nothing was stored. The detail says what to do, in words for the agent. */
    record Refused(Blocker reason, String detail) implements AnswerOutcome {
    }
}
