package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replies that came so far and no further, of all accounts, as they stand at this moment. Thread-safe. */
public final class RepliesUnderWay {

    private static final int AT_ONCE = 500;

    private final Outbox outbox;
    private final Conversations conversations;

    public RepliesUnderWay(Outbox outbox, Conversations conversations) {
        this.outbox = outbox;
        this.conversations = conversations;
    }

    /** A reply and the request in whose thread it stands. */
    public record OnRequest(OutboxEntry reply, RequestRef request) {
    }

    /** Oldest first; without those whose conversation has no request. */
    public List<OnRequest> in(DeliveryState state) {
        Map<Long, Optional<RequestRef>> requests = new HashMap<>();
        List<OnRequest> all = new ArrayList<>();
        List<OutboxEntry> page;
        long after = 0;
        do {
            page = outbox.inState(state, after, AT_ONCE);
            for (OutboxEntry reply : page) {
                after = reply.id();
                requests.computeIfAbsent(reply.conversationId(), id -> conversations.byId(id).flatMap(Conversation::request))
                        .ifPresent(request -> all.add(new OnRequest(reply, request)));
            }
        } while (page.size() == AT_ONCE);
        return all;
    }
}
