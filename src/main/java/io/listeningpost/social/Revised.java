package io.listeningpost.social;

/** Whether a post was changed after it was published and kept its id, as its network tells. */
public enum Revised {
    YES,
    NO,
    /** The network does not say: only its words, once they are others than before, tell. */
    UNTOLD
}
