package io.listeningpost.intake;

import io.listeningpost.social.AccountId;

/** Works an account at once, beside the schedule, because a person asked. Thread-safe. */
public interface RoundNow {

    /**
     * Ends the quiet time of the account, then does what the schedule does: polls, turns posts into requests and sends replies that are
     * due. Blocks for one round, which the network's own time-outs bound. Throws only for bugs.
     */
    Round run(AccountId account);

    /** How the round ended. */
    sealed interface Round {

        /** It ran to its end; the reports say how well. */
        record Ran(PollReport poll, IntakeReport intake) implements Round {
        }

        /** The account is being worked right now, here or on another node: nothing was started. */
        record Busy() implements Round {
        }
    }
}
