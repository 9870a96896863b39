package io.listeningpost.testing;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.Turn;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.retention.OldConversation;
import io.listeningpost.retention.OldConversations;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Conversations in memory as they age. */
public final class MemoryOldConversations implements OldConversations {

    private final MemoryConversations conversations;
    private final MemoryTurns turns;
    private final MemoryOwnPosts ownPosts;
    private final MemoryOutbox outbox;
    private final Map<Long, Instant> aged = new HashMap<>();
    private final Set<Long> resting = new HashSet<>();

    public MemoryOldConversations(MemoryConversations conversations, MemoryTurns turns, MemoryOwnPosts ownPosts, MemoryOutbox outbox) {
        this.conversations = conversations;
        this.turns = turns;
        this.ownPosts = ownPosts;
        this.outbox = outbox;
    }

    private Instant aged(Conversation conversation) {
        return aged.getOrDefault(conversation.id(), conversation.startedAt().plus(FIRST_LOOK));
    }

    @Override
    public synchronized List<OldConversation> due(Instant now, int limit) {
        return conversations.all().stream().filter(each -> !aged(each).isAfter(now))
                .sorted(Comparator.comparing(this::aged).thenComparing(Conversation::id)).limit(limit).map(this::old).toList();
    }

    private OldConversation old(Conversation conversation) {
        long id = conversation.id();
        Instant lastWord = Stream.of(
                turns.ofConversation(id).stream().map(Turn::at),
                ownPosts.ofConversation(id).stream().map(OwnPost::postedAt),
                outbox.ofConversation(id).stream().map(MemoryOldConversations::dueAt)).flatMap(each -> each)
                .max(Instant::compareTo).filter(conversation.startedAt()::isBefore).orElse(conversation.startedAt());
        boolean unfinished = outbox.ofConversation(id).stream()
                .anyMatch(reply -> reply.state() == DeliveryState.PENDING || reply.state() == DeliveryState.SENDING);
        return new OldConversation(conversation, lastWord, unfinished);
    }

    private static Instant dueAt(OutboxEntry reply) {
        return reply.deadline().orElse(reply.notBefore());
    }

    @Override
    public synchronized void keep(long id, Instant until) {
        aged.put(id, until);
        resting.remove(id);
    }

    @Override
    public synchronized void rest(OldConversation old, boolean gone, Instant until) {
        long id = old.conversation().id();
        Instant last = old.lastWord();
        outbox.forget(reply -> reply.conversationId() == id && !dueAt(reply).isAfter(last));
        turns.forget(turn -> turn.conversationId() == id && !turn.at().isAfter(last) && (gone || !turn.stop()));
        ownPosts.forget(post -> gone && post.conversationId() == id && !post.postedAt().isAfter(last));
        keep(id, until);
        conversations.byId(id).filter(each -> !old(each).lastWord().isAfter(last)).ifPresent(each -> resting.add(id));
    }

    @Override
    public synchronized boolean rests(long id) {
        return resting.contains(id) || conversations.byId(id).isEmpty();
    }
}
