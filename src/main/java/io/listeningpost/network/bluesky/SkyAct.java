package io.listeningpost.network.bluesky;

/** What a call does: what its failure means depends on it. */
enum SkyAct {
    /** Changes nothing. */
    ASK,
    /** Gets tokens; doing it again does no harm. */
    SIGN_IN,
    /** Leaves a picture that nobody sees yet. */
    PREPARE,
    /** Publishes a post. */
    POST
}
