package io.listeningpost.jira.schedule;

import io.listeningpost.lease.Holder;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.Kept;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Has what is due of the account sent as soon as may be. */
    public void hurry(AccountId account) {
        outbox.nextDue(account).ifPresent(at -> due.accept(account, at));
    }

    @Override
    public OutboxEntry enqueue(NewReply reply) {
        OutboxEntry entry = outbox.enqueue(reply);
        due.accept(entry.account(), entry.notBefore());
        return entry;
    }

    @Override
    public Filing file(NewReply reply, Set<Long> seen) {
        return told(outbox.file(reply, seen));
    }

    @Override
    public Optional<Filing> revive(long id, Set<Long> seen, Instant now) {
        return outbox.revive(id, seen, now).map(this::told);
    }

    @Override
    public Filing submit(NewReply reply, Set<Long> seen) {
        return outbox.submit(reply, seen);
    }

    @Override
    public Optional<OutboxEntry> approve(long id, List<String> parts, String approver, Instant now, Instant notBefore) {
        Optional<OutboxEntry> approved = outbox.approve(id, parts, approver, now, notBefore);
        approved.ifPresent(entry -> due.accept(entry.account(), entry.notBefore()));
        return approved;
    }

    @Override
    public List<OutboxEntry> untold(AccountId account, long after, int limit) {
        return outbox.untold(account, after, limit);
    }

    @Override
    public boolean told(OutboxEntry seen) {
        return outbox.told(seen);
    }

    @Override
    public List<OutboxEntry> uncopied(AccountId account, long after, Instant now, int limit) {
        return outbox.uncopied(account, after, now, limit);
    }

    @Override
    public boolean copied(long id) {
        return outbox.copied(id);
    }

    @Override
    public void copyLater(long id, Instant notBefore) {
        outbox.copyLater(id, notBefore);
    }

    @Override
    public boolean refuse(long id, String reason) {
        return outbox.refuse(id, reason);
    }

    private Filing told(Filing filing) {
        if (filing instanceof Filing.Filed(OutboxEntry entry)) {
            due.accept(entry.account(), entry.notBefore());
        }
        return filing;
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
    public List<OutboxEntry> due(AccountId account, Holder holder, Instant now, int limit) {
        return outbox.due(account, holder, now, limit);
    }

    @Override
    public Optional<OutboxEntry> claim(long id, Holder holder, Instant now, Instant deadline) {
        return outbox.claim(id, holder, now, deadline);
    }

    @Override
    public Kept partDelivered(long id, Holder holder, int part, PostId post, Instant deadline) {
        return outbox.partDelivered(id, holder, part, post, deadline);
    }

    @Override
    public boolean delivered(long id, Holder holder, Instant at) {
        return outbox.delivered(id, holder, at);
    }

    @Override
    public boolean retry(long id, Holder holder, Instant notBefore, boolean uncertain, String reason) {
        return outbox.retry(id, holder, notBefore, uncertain, reason);
    }

    @Override
    public boolean release(long id, Holder holder, Instant notBefore, boolean uncertain, String reason) {
        return outbox.release(id, holder, notBefore, uncertain, reason);
    }

    @Override
    public boolean dead(long id, Holder holder, String reason) {
        return outbox.dead(id, holder, reason);
    }

    @Override
    public boolean withdraw(long id, String reason) {
        return outbox.withdraw(id, reason);
    }

    @Override
    public boolean abandon(long id, Instant now, String reason) {
        return outbox.abandon(id, now, reason);
    }

    @Override
    public List<OutboxEntry> unfinished(AccountId account, long after, int limit) {
        return outbox.unfinished(account, after, limit);
    }

    @Override
    public List<OutboxEntry> inState(DeliveryState state, long after, int limit) {
        return outbox.inState(state, after, limit);
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
