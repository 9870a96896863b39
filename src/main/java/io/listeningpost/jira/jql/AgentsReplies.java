package io.listeningpost.jira.jql;

import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.AgentRights.Standing;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.RepliesUnderWay;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The requests with replies that somebody who works on them should know of. Thread-safe. */
public final class AgentsReplies {

    private final RepliesUnderWay replies;
    private final AgentRights rights;

    public AgentsReplies(RepliesUnderWay replies, AgentRights rights) {
        this.replies = replies;
        this.rights = rights;
    }

    /** Ids of the issues of whose desk this person is an agent, with such a reply in one of these states. */
    Set<Long> requests(String userKey, List<DeliveryState> states, Predicate<OutboxEntry> which) {
        Set<Long> found = states.stream().flatMap(state -> replies.in(state).stream()).filter(each -> which.test(each.reply()))
                .map(each -> each.request().issueId()).collect(Collectors.toSet());
        found.removeIf(issue -> !(rights.of(userKey, issue) instanceof Standing.Agent));
        return found;
    }
}
