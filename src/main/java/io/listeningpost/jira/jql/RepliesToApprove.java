package io.listeningpost.jira.jql;

import io.listeningpost.reply.DeliveryState;
import io.listeningpost.settings.TeamRights;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** {@code issue in publicRepliesToApprove()}: a reply waits for an approval that the searcher may give. */
public final class RepliesToApprove extends RequestsFunction {

    private final AgentsReplies replies;
    private final TeamRights team;

    @Inject
    public RepliesToApprove(AgentsReplies replies, TeamRights team) {
        super(0);
        this.replies = replies;
        this.team = team;
    }

    @Override
    Collection<Long> requests(String userKey, List<String> given) {
        return replies.requests(userKey, List.of(DeliveryState.SUBMITTED),
                reply -> team.mayApprove(reply.account(), userKey, reply.author()));
    }
}
