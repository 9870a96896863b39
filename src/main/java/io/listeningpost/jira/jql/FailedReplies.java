package io.listeningpost.jira.jql;

import io.listeningpost.reply.DeliveryState;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** {@code issue in publicRepliesFailed()}: a reply was given up and neither tried again nor withdrawn. */
public final class FailedReplies extends RequestsFunction {

    private final AgentsReplies replies;

    @Inject
    public FailedReplies(AgentsReplies replies) {
        super(0);
        this.replies = replies;
    }

    @Override
    Collection<Long> requests(String userKey, List<String> given) {
        return replies.requests(userKey, List.of(DeliveryState.DEAD), reply -> true);
    }
}
