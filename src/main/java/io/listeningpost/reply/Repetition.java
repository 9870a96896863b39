package io.listeningpost.reply;

import io.listeningpost.conversation.OwnPosts;
import java.util.List;

/** Keeps us from saying the same twice in one conversation: it reads like a machine, and networks refuse it. Thread-safe. */
public final class Repetition {

    private static final int LAST_REPLIES = 5;

    private final Outbox outbox;
    private final GoneReplies gone;

    public Repetition(Outbox outbox, OwnPosts ownPosts) {
        this.outbox = outbox;
        this.gone = new GoneReplies(ownPosts);
    }

    /** Whether one of our last replies in the conversation, sent or still on its way, says exactly this; not one that was deleted since. */
    public boolean saidBefore(long conversationId, List<String> parts) {
        if (parts.stream().allMatch(String::isBlank)) {
            // photos alone
            return false;
        }
        return gone.without(conversationId, outbox.ofConversation(conversationId).reversed()).stream()
                .filter(entry -> entry.state() != DeliveryState.WITHDRAWN && entry.state() != DeliveryState.DEAD
                        && entry.state() != DeliveryState.REFUSED)
                .limit(LAST_REPLIES)
                .anyMatch(entry -> SameWords.repeated(parts, entry.parts().stream().map(Part::text).toList()));
    }
}
