package io.listeningpost.network.mastodon;

/** What a call is about: what its failure means depends on it. */
enum MastodonAct {
    /** Changes nothing. */
    ASK,
    /** Makes something that nobody sees. */
    PREPARE,
    /** Publishes. */
    POST,
    /** Brings keys, for something that is taken once. */
    EXCHANGE;

    /** Whether it matters that it may have been done although no good answer came. */
    boolean isOnce() {
        return this == POST || this == EXCHANGE;
    }
}
