package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.lease.Tenure;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells requests how their conversations stand, after replies went out or were given up. What became of a reply is news in the row of that
 * reply, from the moment that it is stored until its request knows; so a node that dies in between leaves nothing untold. Thread-safe; an
 * account is worked under its lease.
 */
public final class Standings {

    private static final int PAGE = 50;

    private final Conversations conversations;
    private final Outbox outbox;
    private final StandingNotes notes;

    public Standings(Conversations conversations, Outbox outbox, StandingNotes notes) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.notes = notes;
    }

    /** Tells what is news, as long as the turn lasts; answers the exceptions, after which it is told in a later turn. */
    public List<RuntimeException> tell(AccountId account, Tenure tenure) {
        List<RuntimeException> bugs = new ArrayList<>();
        Set<Long> done = new HashSet<>();
        List<OutboxEntry> page = outbox.untold(account, 0, PAGE);
        while (!page.isEmpty() && !tenure.isOver()) {
            for (OutboxEntry entry : page) {
                if (!tenure.isOver()) {
                    tell(entry, done, bugs);
                }
            }
            page = outbox.untold(account, page.getLast().id(), PAGE);
        }
        return bugs;
    }

    /** The reply was read before its conversation is looked at: what happens in between is told again. */
    private void tell(OutboxEntry entry, Set<Long> done, List<RuntimeException> bugs) {
        try {
            conversations.byId(entry.conversationId()).filter(each -> done.add(each.id())).flatMap(Conversation::request)
                    .ifPresent(request -> {
                        List<OutboxEntry> said = outbox.ofConversation(entry.conversationId());
                        notes.note(request, lastAnswer(said), failed(said));
                    });
            outbox.told(entry);
        } catch (RuntimeException bug) {
            // one request that trips over a bug must not keep the others from being found
            done.remove(entry.conversationId());
            bugs.add(bug);
        }
    }

    private static Optional<Instant> lastAnswer(List<OutboxEntry> said) {
        return said.stream().filter(entry -> entry.kind() == ReplyKind.ANSWER).flatMap(entry -> entry.deliveredAt().stream())
                .max(Instant::compareTo);
    }

    private static int failed(List<OutboxEntry> said) {
        return (int) said.stream().filter(entry -> entry.state() == DeliveryState.DEAD).count();
    }
}
