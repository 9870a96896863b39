package io.listeningpost.reply;

import java.time.Instant;

/** What one attempt means for the round. */
sealed interface Verdict {

    record Delivered() implements Verdict {
    }

    /** Given up; the next reply may do better. */
    record Dead() implements Verdict {
    }

    /** Given up, and so much was refused that the account's replies rest. */
    record Opened(String reason) implements Verdict {
    }

    /** Somebody else goes on with it. */
    record LeftAlone() implements Verdict {
    }

    /** Somebody else goes on with everything of the account. */
    record Overtaken() implements Verdict {
    }

    /** Waits for another attempt; the next reply may do better. */
    record Later() implements Verdict {
    }

    /** Waits for another attempt, and so does everything else of the account. */
    record Wait(String reason) implements Verdict {
    }

    /** The account may read but not write: only its replies wait. */
    record HoldReplies(String reason, Instant until) implements Verdict {
    }
}
