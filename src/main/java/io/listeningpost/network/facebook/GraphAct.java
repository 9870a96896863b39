package io.listeningpost.network.facebook;

/** What a call is about: what its failure means depends on it. */
enum GraphAct {
    /** Changes nothing. */
    ASK,
    /** Publishes a comment. */
    COMMENT,
    /** Sends a message to one person. */
    MESSAGE;

    /** Whether it matters that it may have been done although no good answer came. */
    boolean isOnce() {
        return this != ASK;
    }
}
