package io.listeningpost.network.x;

/** What a call does on X: what its failure means depends on it. */
enum XAct {
    /** Changes nothing. */
    ASK,
    /** Changes nothing, and asks for direct messages, which an app may be kept from while everything else is open to it. */
    ASK_PRIVATE,
    /** Changes something that nobody sees yet; doing it again does no harm. */
    PREPARE,
    /** Trades keys for others; the first are worth nothing then. */
    EXCHANGE,
    /** Publishes a post. */
    POST,
    /** Sends a direct message. */
    MESSAGE;

    boolean isPrivate() {
        return this == ASK_PRIVATE || this == MESSAGE;
    }

    /** Whether doing it twice does harm, so that one has to know whether it was done. */
    boolean isOnce() {
        return this == EXCHANGE || this == POST || this == MESSAGE;
    }
}
