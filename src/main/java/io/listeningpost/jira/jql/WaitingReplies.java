package io.listeningpost.jira.jql;

import io.listeningpost.reply.DeliveryState;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** {@code issue in publicRepliesWaiting()}: a reply is written and not out yet, whatever it waits for; not those that nobody approved. */
public final class WaitingReplies extends RequestsFunction {

    private final AgentsReplies replies;

    @Inject
    public WaitingReplies(AgentsReplies replies) {
        super(0);
        this.replies = replies;
    }

    @Override
    Collection<Long> requests(String userKey, List<String> given) {
        return replies.requests(userKey, List.of(DeliveryState.PENDING, DeliveryState.SENDING), reply -> true);
    }
}
