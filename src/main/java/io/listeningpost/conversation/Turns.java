package io.listeningpost.conversation;

import java.util.List;

/** Who spoke in each conversation, written by intake and asked before we speak. Thread-safe. */
public interface Turns {

    /** Remembers a post, once by account and first id; a newer version takes the place of the older. */
    void remember(Turn turn);

    /** Oldest first by the time they were written. */
    List<Turn> ofConversation(long conversationId);
}
