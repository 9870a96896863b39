package io.listeningpost.jira.rest.mentions;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turns;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.Decision;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Outbox;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.ThreadId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which posts an agent answered, as {@link Answers} has it; asks once a request. For one thread. */
final class Answered {

    private final Conversations conversations;
    private final Outbox outbox;
    private final Turns turns;
    private final Journal journal;
    private final Map<Long, Optional<Answers>> answers = new HashMap<>();
    private final Map<Said, Optional<Long>> requests = new HashMap<>();

    private record Said(AccountId account, ThreadId thread) {
    }

    Answered(Conversations conversations, Outbox outbox, Turns turns, Journal journal) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.turns = turns;
        this.journal = journal;
    }

    /** Empty for what stands on no request, and for what we said ourselves. */
    Optional<Boolean> of(JournalEntry entry) {
        return entry.issueId().filter(issue -> Shelf.of(entry) == Shelf.REQUEST)
                .map(issue -> answers.computeIfAbsent(issue, this::answers).filter(known -> known.answer(entry.post())).isPresent());
    }

    /** Whose panel shows it, where its request was merged into another. */
    Optional<Long> goesOnIn(long issueId) {
        return conversations.byRequest(issueId).flatMap(Conversation::mergedInto).flatMap(conversations::byId)
                .flatMap(Conversation::request).map(RequestRef::issueId);
    }

    /** The request of the thread that the post was said in, whether the post stands there or not. */
    Optional<Long> requestOfThread(JournalEntry entry) {
        return requests.computeIfAbsent(new Said(entry.account(), entry.post().thread()),
                said -> conversations.byThread(said.account(), said.thread()).flatMap(Conversation::request).map(RequestRef::issueId));
    }

    /** Whether nothing of the decision can be taken back any more, because its request is made, or was answered from. */
    boolean keeps(JournalEntry entry, Decision decision) {
        return switch (decision.act()) {
            case Act.Open open -> Shelf.of(entry) != Shelf.WAITING;
            case Act.Split split -> entry.issueId().filter(issue -> Shelf.of(entry) == Shelf.REQUEST)
                    .flatMap(conversations::byRequest)
                    .filter(own -> own.mergedInto().isEmpty() && conversations.isAnsweredSince(own.id(), decision.at())).isPresent();
            case Act.Link link -> entry.issueId().filter(issue -> issue == link.request().issueId())
                    .flatMap(conversations::byRequest).filter(theirs -> isSpokenTo(theirs, entry.post())).isPresent();
            case Act.Ignore ignore -> false;
            case Act.Merge merge -> false;
            case Act.Undo undo -> false;
        };
    }

    /** In a conversation that began with its thread, by whatever was said there. */
    private boolean isSpokenTo(Conversation conversation, Post post) {
        return outbox.ofConversation(conversation.id()).stream().filter(reply -> reply.state() != DeliveryState.WITHDRAWN)
                .anyMatch(reply -> conversation.thread().equals(post.thread())
                        || reply.target().equals(post.id()) || reply.target().equals(post.firstId()));
    }

    private Optional<Answers> answers(long issueId) {
        return conversations.byRequest(issueId)
                .flatMap(known -> known.mergedInto().isEmpty() ? Optional.of(known) : known.mergedInto().flatMap(conversations::byId))
                .map(conversation -> new Answers(conversation, outbox.ofConversation(conversation.id()), conversations, turns, journal));
    }
}
