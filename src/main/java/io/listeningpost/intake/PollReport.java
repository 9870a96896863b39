package io.listeningpost.intake;

import io.listeningpost.social.Gap;
import java.time.Instant;
import java.util.Optional;

/** How a poll of one account ended. */
public sealed interface PollReport {

    /**
     * Every page is in the journal and the cursor moved.
     *
     * @param fresh posts not seen before
     * @param known posts read again, word for word
     * @param gap   a span of time the network no longer tells us about
     */
    record Finished(int fresh, int changed, int known, int malformed, Optional<Gap> gap) implements PollReport {
    }

    /** The network was not asked, for this reason. */
    record Skipped(String reason) implements PollReport {
    }

    /**
     * The cursor stays where it was; pages already stored stay stored.
     *
     * @param reason     in words for an admin
     * @param quietUntil when the next poll makes sense
     * @param bug        the exception that stopped the poll, if one did: for the log of whoever asked
     */
    record Failed(String reason, Instant quietUntil, Optional<RuntimeException> bug) implements PollReport {
    }
}
