package io.listeningpost.testing;

import io.listeningpost.lease.Holder;
import io.listeningpost.reply.ApprovedBy;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.Kept;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The outbox in memory. */
public final class MemoryOutbox implements Outbox {

    private final Map<Long, OutboxEntry> entries = new TreeMap<>();
    private final Set<Long> untold = new HashSet<>();
    private final Map<Long, Instant> ended = new HashMap<>();
    private final Clock clock;
    private final Map<Long, Instant> uncopied = new HashMap<>();
    private long lastId;

    public MemoryOutbox() {
        this(new MutableClock());
    }

    /** @param clock tells when a reply was given up */
    public MemoryOutbox(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized OutboxEntry enqueue(NewReply reply) {
        return entries.values().stream().filter(entry -> entry.key().equals(reply.key())).findFirst().orElseGet(() ->
                keep(OutboxEntry.fresh(++lastId, reply)));
    }

    @Override
    public synchronized Filing file(NewReply reply, Set<Long> seen) {
        if (entries.values().stream().noneMatch(entry -> entry.key().equals(reply.key()))) {
            Optional<Filing> stopped = reply.turn().flatMap(turn -> stopped(reply.conversationId(), turn, -1, seen));
            if (stopped.isPresent()) {
                return stopped.get();
            }
        }
        OutboxEntry entry = enqueue(reply);
        giveWay(entry);
        return new Filing.Filed(entry);
    }

    private void giveWay(OutboxEntry answer) {
        ofConversation(answer.conversationId()).stream().filter(entry -> entry.givesWayTo(answer))
                .forEach(entry -> withdraw(entry.id(), OutboxEntry.ANSWERED));
    }

    @Override
    public synchronized Filing submit(NewReply reply, Set<Long> seen) {
        boolean known = entries.values().stream().anyMatch(entry -> entry.key().equals(reply.key()));
        Optional<Filing> stopped = known ? Optional.empty()
                : reply.turn().flatMap(turn -> stopped(reply.conversationId(), turn, -1, seen));
        return stopped.orElseGet(() -> new Filing.Filed(known ? enqueue(reply) : keep(enqueue(reply).submitted())));
    }

    @Override
    public synchronized Optional<OutboxEntry> approve(long id, List<String> parts, String approver, Instant now, Instant notBefore) {
        Optional<OutboxEntry> approved = find(id).filter(old -> old.state() == DeliveryState.SUBMITTED).map(old -> keep(change(
                by(old, new ApprovedBy(approver, now, !old.parts().stream().map(Part::text).toList().equals(parts))),
                parts.stream().map(text -> new Part(text, Optional.empty())).toList(), DeliveryState.PENDING, old.attempts(), notBefore,
                Optional.empty(), Optional.empty(), old.uncertain(), Optional.empty(), Optional.empty())));
        approved.ifPresent(this::giveWay);
        return approved;
    }

    private static OutboxEntry by(OutboxEntry old, ApprovedBy approved) {
        return new OutboxEntry(old.id(), old.key(), old.account(), old.conversationId(), old.kind(), old.target(), old.person(),
                old.parts(), old.photos(), old.author(), old.statusId(), old.turn(), old.state(), old.attempts(), old.createdAt(),
                old.notBefore(), old.owner(), old.deadline(), old.uncertain(), old.reason(), old.deliveredAt(), Optional.of(approved));
    }

    @Override
    public synchronized boolean refuse(long id, String reason) {
        return find(id).filter(old -> old.state() == DeliveryState.SUBMITTED).map(old -> keep(change(old, old.parts(),
                DeliveryState.REFUSED, old.attempts(), old.notBefore(), Optional.empty(), Optional.empty(), old.uncertain(),
                Optional.of(reason), Optional.empty()))).isPresent();
    }

    private Optional<Filing> stopped(long conversation, String turn, long but, Set<Long> seen) {
        List<OutboxEntry> standing = ofConversation(conversation).stream()
                .filter(entry -> entry.id() != but && entry.answers(turn) && entry.stands()).toList();
        return standing.stream().allMatch(entry -> seen.contains(entry.id())) ? Optional.empty()
                : Optional.of(new Filing.Stopped(standing));
    }

    @Override
    public synchronized Optional<Filing> revive(long id, Set<Long> seen, Instant now) {
        Optional<Filing> stopped = find(id).filter(old -> old.state() == DeliveryState.DEAD && !old.stands())
                .flatMap(old -> old.turn().flatMap(turn -> stopped(old.conversationId(), turn, id, seen)));
        return stopped.isPresent() ? stopped
                : Optional.of(revive(id, now)).filter(revived -> revived).map(revived -> new Filing.Filed(required(id)));
    }

    @Override
    public synchronized Optional<OutboxEntry> find(long id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public synchronized List<OutboxEntry> due(AccountId account, Holder holder, Instant now, int limit) {
        return heads(account).filter(entry -> isFor(entry, holder, now)).limit(limit).toList();
    }

    private static boolean isFor(OutboxEntry entry, Holder holder, Instant now) {
        Optional<Holder> other = entry.state() == DeliveryState.SENDING ? entry.owner().flatMap(Holder::parse) : Optional.empty();
        if (other.filter(each -> each.isAfter(holder)).isPresent()) {
            return false;
        }
        return !dueAt(entry).isAfter(now) || other.filter(holder::isAfter).isPresent();
    }

    private static boolean isHeldBy(OutboxEntry entry, Holder holder) {
        return entry.state() == DeliveryState.SENDING && entry.owner().equals(Optional.of(holder.toString()));
    }

    @Override
    public synchronized Optional<Instant> nextDue(AccountId account) {
        return heads(account).map(MemoryOutbox::dueAt).min(Instant::compareTo);
    }

    @Override
    public synchronized int countUnfinished(AccountId account) {
        return (int) unfinished().filter(entry -> entry.account().equals(account)).count();
    }

    private Stream<OutboxEntry> unfinished() {
        return entries.values().stream()
                .filter(entry -> entry.state() == DeliveryState.PENDING || entry.state() == DeliveryState.SENDING);
    }

    /** The oldest unfinished reply of each conversation. */
    private Stream<OutboxEntry> heads(AccountId account) {
        Set<Long> seen = new HashSet<>();
        return unfinished().filter(entry -> entry.account().equals(account)).filter(entry -> seen.add(entry.conversationId()));
    }

    private static Instant dueAt(OutboxEntry entry) {
        return entry.state() == DeliveryState.SENDING ? entry.deadline().orElseThrow() : entry.notBefore();
    }

    @Override
    public synchronized Optional<OutboxEntry> claim(long id, Holder holder, Instant now, Instant deadline) {
        return find(id)
                .filter(old -> heads(old.account()).anyMatch(old::equals) && isFor(old, holder, now))
                .map(old -> keep(change(old, old.parts(), DeliveryState.SENDING, old.attempts() + 1, old.notBefore(),
                        Optional.of(holder.toString()), Optional.of(deadline), old.uncertain() || old.state() == DeliveryState.SENDING,
                        old.reason(), Optional.empty())));
    }

    @Override
    public synchronized Kept partDelivered(long id, Holder holder, int part, PostId post, Instant deadline) {
        OutboxEntry old = required(id);
        if (part < 0 || part >= old.parts().size()) {
            throw new IllegalArgumentException("reply " + id + " has " + old.parts().size() + " parts, there is no part " + part);
        }
        List<Part> parts = new ArrayList<>(old.parts());
        parts.set(part, new Part(parts.get(part).text(), parts.get(part).postId().or(() -> Optional.of(post))));
        Optional<Instant> until = isHeldBy(old, holder) ? Optional.of(deadline) : old.deadline();
        OutboxEntry entry = keep(change(old, parts, old.state(), old.attempts(), old.notBefore(), old.owner(), until, old.uncertain(),
                old.reason(), old.deliveredAt()));
        return isHeldBy(entry, holder) ? new Kept.Held(entry) : new Kept.Lost(entry);
    }

    @Override
    public synchronized boolean delivered(long id, Holder holder, Instant at) {
        OutboxEntry old = required(id);
        boolean held = isHeldBy(old, holder);
        if (held) {
            keep(change(old, old.parts(), DeliveryState.DELIVERED, old.attempts(), old.notBefore(), Optional.empty(), Optional.empty(),
                    false, Optional.empty(), Optional.of(at)));
        }
        return held;
    }

    @Override
    public synchronized boolean retry(long id, Holder holder, Instant notBefore, boolean uncertain, String reason) {
        return backToPending(id, holder, 0, notBefore, uncertain, reason);
    }

    @Override
    public synchronized boolean release(long id, Holder holder, Instant notBefore, boolean uncertain, String reason) {
        return backToPending(id, holder, 1, notBefore, uncertain, reason);
    }

    private boolean backToPending(long id, Holder holder, int attemptsForgotten, Instant notBefore, boolean uncertain, String reason) {
        OutboxEntry old = required(id);
        boolean held = isHeldBy(old, holder);
        if (held) {
            keep(change(old, old.parts(), DeliveryState.PENDING, old.attempts() - attemptsForgotten, notBefore, Optional.empty(),
                    Optional.empty(), uncertain, Optional.of(reason), Optional.empty()));
        }
        return held;
    }

    @Override
    public synchronized boolean dead(long id, Holder holder, String reason) {
        OutboxEntry old = required(id);
        boolean held = isHeldBy(old, holder);
        if (held) {
            keep(change(old, old.parts(), DeliveryState.DEAD, old.attempts(), old.notBefore(), Optional.empty(), Optional.empty(),
                    old.uncertain(), Optional.of(reason), Optional.empty()));
        }
        return held;
    }

    @Override
    public synchronized boolean revive(long id, Instant now) {
        return find(id)
                .filter(old -> old.state() == DeliveryState.DEAD || old.state() == DeliveryState.PENDING)
                .map(old -> keep(change(old, old.parts(), DeliveryState.PENDING, 0, now, Optional.empty(),
                        Optional.empty(), old.uncertain() || old.attempts() > 0, Optional.empty(), Optional.empty())))
                .isPresent();
    }

    @Override
    public synchronized boolean withdraw(long id, String reason) {
        return find(id)
                .filter(old -> old.state() == DeliveryState.DEAD || old.state() == DeliveryState.PENDING
                        || old.state() == DeliveryState.SUBMITTED || old.state() == DeliveryState.REFUSED)
                .filter(old -> !old.uncertain() && old.parts().stream().allMatch(part -> part.postId().isEmpty()))
                .map(old -> keep(change(old, old.parts(), DeliveryState.WITHDRAWN, old.attempts(), old.notBefore(), Optional.empty(),
                        Optional.empty(), false, Optional.of(reason), Optional.empty())))
                .isPresent();
    }

    @Override
    public synchronized boolean abandon(long id, Instant now, String reason) {
        return find(id)
                .filter(old -> old.state() == DeliveryState.PENDING
                        || old.state() == DeliveryState.SENDING && !old.deadline().orElseThrow().isAfter(now))
                .map(old -> keep(change(old, old.parts(), DeliveryState.DEAD, old.attempts(), old.notBefore(), Optional.empty(),
                        Optional.empty(), old.uncertain() || old.state() == DeliveryState.SENDING, Optional.of(reason), Optional.empty())))
                .isPresent();
    }

    @Override
    public synchronized List<OutboxEntry> unfinished(AccountId account, long after, int limit) {
        return unfinished().filter(entry -> entry.account().equals(account) && entry.id() > after).limit(limit).toList();
    }

    @Override
    public synchronized List<OutboxEntry> inState(DeliveryState state, long after, int limit) {
        return entries.values().stream().filter(entry -> entry.state() == state && entry.id() > after).limit(limit).toList();
    }

    @Override
    public synchronized List<OutboxEntry> untold(AccountId account, long after, int limit) {
        return entries.values().stream().filter(entry -> untold.contains(entry.id()) && entry.account().equals(account))
                .filter(entry -> entry.id() > after).limit(limit).toList();
    }

    @Override
    public synchronized boolean told(OutboxEntry seen) {
        return seen.equals(entries.get(seen.id())) && untold.remove(seen.id());
    }

    @Override
    public synchronized List<OutboxEntry> uncopied(AccountId account, long after, Instant now, int limit) {
        return entries.values().stream().filter(entry -> entry.account().equals(account) && entry.id() > after)
                .filter(entry -> uncopied.containsKey(entry.id()) && !uncopied.get(entry.id()).isAfter(now)).limit(limit).toList();
    }

    @Override
    public synchronized boolean copied(long id) {
        return uncopied.remove(id) != null;
    }

    @Override
    public synchronized void copyLater(long id, Instant notBefore) {
        uncopied.computeIfPresent(id, (same, before) -> notBefore);
    }

    @Override
    public synchronized List<OutboxEntry> ofConversation(long conversationId) {
        return entries.values().stream().filter(entry -> entry.conversationId() == conversationId).toList();
    }

    /** Every reply, oldest first. */
    public synchronized List<OutboxEntry> all() {
        return new ArrayList<>(entries.values());
    }

    private OutboxEntry required(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no reply " + id + " in the outbox"));
    }

    private OutboxEntry keep(OutboxEntry entry) {
        OutboxEntry before = entries.put(entry.id(), entry);
        if (before != null && entry.hasNewsAfter(before)) {
            untold.add(entry.id());
        }
        if (before == null || before.state() != entry.state()) {
            ended.put(entry.id(), entry.deliveredAt().orElseGet(clock::instant));
        }
        if (before != null && entry.wantsCopyAfter(before)) {
            uncopied.put(entry.id(), Instant.MIN);
        }
        return entry;
    }

    /** Those that came into this state on this day. */
    synchronized List<OutboxEntry> ended(AccountId account, LocalDate day, DeliveryState how) {
        return entries.values().stream().filter(entry -> entry.account().equals(account) && entry.state() == how)
                .filter(entry -> LocalDate.ofInstant(ended.get(entry.id()), ZoneOffset.UTC).equals(day)).toList();
    }

    private static OutboxEntry change(OutboxEntry old, List<Part> parts, DeliveryState state, int attempts, Instant notBefore,
            Optional<String> owner, Optional<Instant> deadline, boolean uncertain, Optional<String> reason,
            Optional<Instant> deliveredAt) {
        return new OutboxEntry(old.id(), old.key(), old.account(), old.conversationId(), old.kind(), old.target(), old.person(), parts,
                old.photos(), old.author(), old.statusId(), old.turn(), state, attempts, old.createdAt(), notBefore, owner, deadline,
                uncertain, reason, deliveredAt, old.approved());
    }

    synchronized int forget(Predicate<OutboxEntry> which) {
        int before = entries.size();
        entries.values().removeIf(which);
        return before - entries.size();
    }

    void move(long from, long into) {
        move(reply -> reply.conversationId() == from, into);
    }

    synchronized void move(Predicate<OutboxEntry> which, long into) {
        entries.replaceAll((id, old) -> !which.test(old) ? old : new OutboxEntry(old.id(), old.key(), old.account(), into,
                old.kind(), old.target(), old.person(), old.parts(), old.photos(), old.author(), old.statusId(), old.turn(), old.state(),
                old.attempts(), old.createdAt(), old.notBefore(), old.owner(), old.deadline(), old.uncertain(), old.reason(),
                old.deliveredAt(), old.approved()));
    }
}
