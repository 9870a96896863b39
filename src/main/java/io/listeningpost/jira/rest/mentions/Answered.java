package io.listeningpost.jira.rest.mentions;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Outbox;
import io.listeningpost.social.PostId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which posts have a reply of ours, delivered or on its way; asks once a request. For one thread. */
final class Answered {

    private final Conversations conversations;
    private final Outbox outbox;
    private final Map<Long, Set<PostId>> targets = new HashMap<>();

    Answered(Conversations conversations, Outbox outbox) {
        this.conversations = conversations;
        this.outbox = outbox;
    }

    /** Empty for what stands on no request, and for what we said ourselves. */
    Optional<Boolean> of(JournalEntry entry) {
        return entry.issueId().filter(issue -> Shelf.of(entry) == Shelf.REQUEST)
                .map(issue -> targets.computeIfAbsent(issue, this::targets))
                .map(answered -> answered.contains(entry.post().id()) || answered.contains(entry.post().firstId()));
    }

    /** Whose panel shows it, where its request was merged into another. */
    Optional<Long> goesOnIn(long issueId) {
        return conversations.byRequest(issueId).flatMap(Conversation::mergedInto).flatMap(conversations::byId)
                .flatMap(Conversation::request).map(RequestRef::issueId);
    }

    private Set<PostId> targets(long issueId) {
        return conversations.byRequest(issueId).map(known -> known.mergedInto().orElse(known.id())).map(conversation -> outbox
                .ofConversation(conversation).stream()
                .filter(reply -> reply.state() != DeliveryState.WITHDRAWN && reply.state() != DeliveryState.DEAD
                        && reply.state() != DeliveryState.REFUSED)
                .map(reply -> reply.target()).collect(Collectors.toSet())).orElse(Set.of());
    }
}
