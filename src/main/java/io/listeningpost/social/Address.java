package io.listeningpost.social;

/** Whom something of ours goes to. */
public sealed interface Address {

    /** In public, as the answer to this post. */
    record Answering(PostId post) implements Address {
    }

    /**
     * To one person alone.
     *
     * @param userId the network's id of the person
     * @param thread the direct conversation
     */
    record Person(String userId, ThreadId thread) implements Address {
    }
}
