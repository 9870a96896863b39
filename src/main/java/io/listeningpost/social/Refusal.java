package io.listeningpost.social;

/** Why a network will not take a post of ours, told apart by what one can do about it. */
public enum Refusal {
    /** The author neither named nor quoted us: this network takes no answer from us to that post, ever. */
    NOT_ADDRESSED,
    /** The post to answer is gone. */
    TARGET_GONE,
    /** The author restricts who may answer, or blocked us. */
    RESTRICTED,
    /** The network has the same words from us already: perhaps this very reply, so look before anything else. */
    DUPLICATE,
    TOO_LONG,
    /** Our own account may not post at all: suspended, locked, or without write access. */
    ACCOUNT_BARRED,
    /** The network calls our request wrong; trying again changes nothing. */
    INVALID;

    /** Whether every further post of the account would meet the same refusal. */
    public boolean concernsAccount() {
        return this == ACCOUNT_BARRED;
    }
}
