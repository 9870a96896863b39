package io.listeningpost.testing;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Backlog;
import io.listeningpost.health.Backlogs;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.AccountId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what waits in the stores in memory. */
public record MemoryBacklogs(MemoryJournal journal, MemoryOutbox outbox, Conversations conversations) implements Backlogs {

    @Override
    public Count now() {
        Map<AccountId, List<JournalEntry>> posts = journal.waiting().stream().collect(Collectors.groupingBy(JournalEntry::account));
        Map<AccountId, List<OutboxEntry>> replies = outbox.all().stream()
                .filter(entry -> entry.state() == DeliveryState.PENDING || entry.state() == DeliveryState.SENDING)
                .collect(Collectors.groupingBy(OutboxEntry::account));
        return new Count(Stream.concat(posts.keySet().stream(), replies.keySet().stream()).distinct().collect(Collectors.toMap(
                account -> account,
                account -> of(posts.getOrDefault(account, List.of()), replies.getOrDefault(account, List.of())))),
                outbox.all().stream().filter(entry -> entry.state() == DeliveryState.SUBMITTED)
                        .collect(Collectors.groupingBy(OutboxEntry::account, Collectors.summingInt(entry -> 1))), true);
    }

    @Override
    public int forApproval(AccountId account) {
        return now().forApproval(account);
    }

    private Backlog of(List<JournalEntry> posts, List<OutboxEntry> replies) {
        return new Backlog(posts.size(), posts.stream().findFirst().map(journal::placeOf), replies.size(),
                replies.stream().findFirst().map(entry -> new Backlog.OldestReply(
                        entry.id(), entry.createdAt(), entry.deadline().orElse(entry.notBefore()), entry.reason(),
                        conversations.byId(entry.conversationId()).flatMap(Conversation::request).map(RequestRef::key))));
    }
}
