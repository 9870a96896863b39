package io.listeningpost.intake;

import java.util.Optional;

/** How far the work on one post came. */
sealed interface Step {

    /** Finished. */
    record Done(IntakeOutcome outcome, Optional<Long> issueId, Optional<String> reason) implements Step {
    }

    /** Tried again later, for this reason. */
    record Later(String reason) implements Step {
    }

    /** Waits for an admin, or for another post; looked at again soon, because that costs nothing. */
    record Soon(String reason) implements Step {
    }
}
