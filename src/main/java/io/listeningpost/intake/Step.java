package io.listeningpost.intake;

import io.listeningpost.conversation.RequestRef;
import java.util.Optional;

/** How far the work on one post came. */
sealed interface Step {

    /** Finished. */
    record Done(IntakeOutcome outcome, Optional<Long> issueId, Optional<String> reason) implements Step {
    }

    /** Tried again later, for this reason. */
    record Later(String reason) implements Step {
    }

    /** An earlier post of the thread comes first: tried again after it was, without counting a try. */
    record Behind(JournalEntry earlier) implements Step {
    }

    /** The turn at the account is over: nothing was made, and whoever has the next turn goes on. */
    record Overtaken() implements Step {
    }

    /** This node was away while it made the request, and another made one for the post that stands: this one is to be deleted by people. */
    record Doubled(RequestRef late, RequestRef stands) implements Step {
    }

    /** Waits for an admin, or for another post; looked at again soon, because that costs nothing. */
    record Soon(String reason) implements Step {
    }
}
