package io.listeningpost.jira.schedule;

import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** An outbox that says when a reply will be due, so that nobody waits for the full minute. Thread-safe as the outbox behind it. */
public final class PromptOutbox implements Outbox {

    private final Outbox outbox;
    private volatile BiConsumer<AccountId, Instant> due = (account, at) -> { };

    public PromptOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Who is told; set once while the plugin is put together. */
    void tell(BiConsumer<AccountId, Instant> listener) {
        due = listener;
    }

    @Override
    public OutboxEntry enqueue(NewReply reply) {
        OutboxEntry entry = outbox.enqueue(reply);
        due.accept(entry.account(), entry.notBefore());
        return entry;
    }

    @Override
    public boolean revive(long id, Instant now) {
        boolean revived = outbox.revive(id, now);
        if (revived) {
            outbox.find(id).ifPresent(entry -> due.accept(entry.account(), now));
        }
        return revived;
    }

    @Override
    public Optional<OutboxEntry> find(long id) {
        return outbox.find(id);
    }

    @Override
    public List<OutboxEntry> due(AccountId account, Instant now, int limit) {
        return outbox.due(account, now, limit);
    }

    @Override
    public Optional<OutboxEntry> claim(long id, String owner, Instant now, Instant deadline) {
        return outbox.claim(id, owner, now, deadline);
    }

    @Override
    public OutboxEntry partDelivered(long id, int part, PostId post, Instant deadline) {
        return outbox.partDelivered(id, part, post, deadline);
    }

    @Override
    public void delivered(long id, Instant at) {
        outbox.delivered(id, at);
    }

    @Override
    public void retry(long id, Instant notBefore, boolean uncertain, String reason) {
        outbox.retry(id, notBefore, uncertain, reason);
    }

    @Override
    public void release(long id, Instant notBefore, boolean uncertain, String reason) {
        outbox.release(id, notBefore, uncertain, reason);
    }

    @Override
    public void dead(long id, String reason) {
        outbox.dead(id, reason);
    }

    @Override
    public boolean withdraw(long id, String reason) {
        return outbox.withdraw(id, reason);
    }

    @Override
    public List<OutboxEntry> ofConversation(long conversationId) {
        return outbox.ofConversation(conversationId);
    }

    @Override
    public int countUnfinished(AccountId account) {
        return outbox.countUnfinished(account);
    }

    @Override
    public Optional<Instant> nextDue(AccountId account) {
        return outbox.nextDue(account);
    }
}
