package io.listeningpost.social;

import java.time.Instant;

/** Why a network gave no answer. Details are the network's words cut short, without secrets, fit for an admin's screen. */
public sealed interface SocialFailure {

    String detail();

    /** Whether every other call of the account would meet the same, whatever it asks. */
    default boolean concernsAccount() {
        return switch (this) {
            case Unauthorized unauthorized -> true;
            case OutOfCredit outOfCredit -> true;
            case Refused refused -> refused.why().concernsAccount();
            case RateLimited limited -> false;
            case Unavailable unavailable -> false;
            case Unknown unknown -> false;
        };
    }

    /** Too many calls; the network will listen again at {@code until}. */
    record RateLimited(Instant until, String detail) implements SocialFailure {
    }

    /** The account's keys are not accepted: nothing works until an admin links it again. */
    record Unauthorized(String detail) implements SocialFailure {
    }

    /** This call is refused for good; others may work. */
    record Refused(Refusal why, String detail) implements SocialFailure {
    }

    /** The bought credit or cap is used up. Waiting for a rate limit does not help. */
    record OutOfCredit(String detail) implements SocialFailure {
    }

    /** The network is in trouble and certainly did nothing. */
    record Unavailable(String detail) implements SocialFailure {
    }

    /** An answer that never came or made no sense: the network may or may not have done what we asked. */
    record Unknown(String detail) implements SocialFailure {
    }
}
