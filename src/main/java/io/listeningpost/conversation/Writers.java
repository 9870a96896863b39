package io.listeningpost.conversation;

import java.time.Instant;
import java.util.List;

/**
 * Who is writing an answer just now, so that two need not write the same. Only a courtesy: nobody is kept from anything, and whoever is
 * not heard of again ends by themselves. Thread-safe, and told on every node.
 */
public interface Writers {

    /** This person writes in the conversation, as far as we know until then. Whoever wrote all along keeps their beginning. */
    void writes(long conversationId, String userKey, Instant now, Instant until);

    /** They stopped, or sent it. */
    void stops(long conversationId, String userKey);

    /** Everybody who writes now, who began first first. */
    List<Writer> of(long conversationId, Instant now);

    /** Forgets who was not heard of since. */
    void forget(Instant before);

    /**
     * Somebody who writes.
     *
     * @param since when they began
     */
    record Writer(String userKey, Instant since) {
    }
}
