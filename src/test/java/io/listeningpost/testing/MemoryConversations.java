package io.listeningpost.testing;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conversations in memory. */
public final class MemoryConversations implements Conversations {

    private final Map<Long, Conversation> byId = new TreeMap<>();
    private final Map<ThreadId, Long> links = new HashMap<>();
    private final Set<ThreadId> whole = new LinkedHashSet<>();
    private final Map<Long, Long> branchOf = new TreeMap<>();
    private final Map<Long, Instant> forgotten = new HashMap<>();
    private Optional<MemoryTurns> turns = Optional.empty();
    private Optional<MemoryOwnPosts> ownPosts = Optional.empty();
    private Optional<MemoryOutbox> outbox = Optional.empty();
    private long newest;

    @Override
    public synchronized Conversation begin(AccountId account, ThreadId thread, PostId openerId, String openerUser, Instant now) {
        return byThread(account, thread).orElseGet(() -> {
            long id = ++newest;
            Conversation opening = new Conversation(id, account, thread, openerId, openerUser, now, Optional.empty());
            byId.put(id, opening);
            return opening;
        });
    }

    @Override
    public synchronized Conversation opened(long conversationId, RequestRef request) {
        Conversation found = required(conversationId);
        if (found.request().isPresent()) {
            if (found.request().get().issueId() != request.issueId()) {
                throw new IllegalStateException("conversation " + conversationId + " is linked to " + found.request().get().key()
                        + " and cannot be linked to " + request.key());
            }
            return found;
        }
        byRequest(request.issueId()).ifPresent(other -> {
            throw new IllegalStateException("request " + request.key() + " belongs to conversation " + other.id()
                    + " and cannot be linked to " + conversationId);
        });
        return link(found, Optional.of(request));
    }

    @Override
    public synchronized Conversation requestGone(long conversationId, long issueId, PostId openerId, String openerUser) {
        Conversation found = required(conversationId);
        if (found.request().filter(request -> request.issueId() == issueId).isEmpty()) {
            return found;
        }
        Conversation again = new Conversation(
                found.id(), found.account(), found.thread(), openerId, openerUser, found.startedAt(), Optional.empty());
        byId.put(again.id(), again);
        return again;
    }

    @Override
    public synchronized Conversation beginsWith(long conversationId, PostId openerId, String openerUser) {
        Conversation found = required(conversationId);
        if (found.isOpening()) {
            byId.put(found.id(), new Conversation(
                    found.id(), found.account(), found.thread(), openerId, openerUser, found.startedAt(), Optional.empty()));
        }
        return required(conversationId);
    }

    private Conversation link(Conversation found, Optional<RequestRef> request) {
        Conversation linked = new Conversation(found.id(), found.account(), found.thread(), found.openerId(), found.openerUser(),
                found.startedAt(), request);
        byId.put(found.id(), linked);
        return linked;
    }

    private Conversation required(long conversationId) {
        return byId(conversationId).orElseThrow(() -> new IllegalArgumentException("there is no conversation " + conversationId));
    }

    @Override
    public synchronized Conversation goesOnWith(long conversationId, String openerUser) {
        Conversation found = required(conversationId);
        if (found.openerUser().isEmpty()) {
            withCustomer(found, openerUser);
        }
        return required(conversationId);
    }

    @Override
    public synchronized Optional<Instant> forgottenAt(long conversationId) {
        return Optional.ofNullable(forgotten.get(conversationId));
    }

    synchronized void forget(long conversationId, Instant at) {
        withCustomer(required(conversationId), "");
        forgotten.put(conversationId, at);
    }

    private void withCustomer(Conversation of, String user) {
        byId.put(of.id(), new Conversation(of.id(), of.account(), of.thread(), of.openerId(), user, of.startedAt(), of.request(),
                of.mergedInto()));
    }

    @Override
    public synchronized void goesOnIn(long conversationId, ThreadId thread) {
        links.put(thread, required(conversationId).id());
        whole.remove(thread);
    }

    /** For taking threads back, it has to be known what was said in them. */
    public synchronized void spokenIn(MemoryTurns itsTurns, MemoryOwnPosts itsPosts, MemoryOutbox itsOutbox) {
        ownPosts = Optional.of(itsPosts);
        turns = Optional.of(itsTurns);
        outbox = Optional.of(itsOutbox);
    }

    @Override
    public synchronized Optional<Conversation> adopt(
            AccountId account, ThreadId thread, String openerUser, RequestRef request, Instant now) {
        Optional<Conversation> known = byThread(account, thread);
        if (known.isPresent() || byRequest(request.issueId()).isPresent()) {
            return known.filter(each -> each.request().filter(its -> its.issueId() == request.issueId()).isPresent());
        }
        return Optional.of(opened(begin(account, thread, Conversation.NO_POST, openerUser, now).id(), request));
    }

    @Override
    public synchronized boolean join(long conversationId, ThreadId thread) {
        AccountId account = required(conversationId).account();
        boolean began = byId.values().stream().anyMatch(each -> each.account().equals(account) && each.thread().equals(thread));
        if (!began) {
            goesOnIn(conversationId, thread);
            whole.add(thread);
        }
        return !began;
    }

    @Override
    public synchronized List<ThreadId> joined(long conversationId) {
        return Stream.concat(whole.stream().filter(thread -> links.get(thread) == conversationId),
                mergedInto(conversationId).stream().map(Conversation::thread)).toList();
    }

    @Override
    public synchronized Merged merge(long conversationId, long into) {
        Conversation from = required(conversationId);
        Conversation to = required(into);
        if (from.mergedInto().filter(id -> id == into).isPresent()) {
            return Merged.DONE;
        }
        if (conversationId == into || from.mergedInto().isPresent() || to.mergedInto().isPresent()
                || !from.account().equals(to.account()) || from.isOpening() || to.isOpening()) {
            return Merged.IMPOSSIBLE;
        }
        if (outbox.stream().flatMap(each -> each.ofConversation(conversationId).stream())
                .anyMatch(reply -> reply.state() == DeliveryState.SENDING)) {
            return Merged.SENDING;
        }
        outbox.ifPresent(each -> each.move(conversationId, into));
        ownPosts.ifPresent(each -> each.move(conversationId, into));
        turns.ifPresent(each -> each.move(conversationId, into, to.openerUser()));
        links.replaceAll((thread, id) -> id == conversationId ? into : id);
        branchOf.replaceAll((branch, id) -> id == conversationId ? into : id);
        mergedInto(conversationId).forEach(each -> put(each, into));
        put(from, into);
        return Merged.DONE;
    }

    @Override
    public synchronized Parted split(
            long conversationId, ThreadId branch, PostId openerId, String openerUser, Collection<PostId> posts, Instant now) {
        Conversation from = required(conversationId);
        Optional<Conversation> known = byId.values().stream()
                .filter(each -> each.account().equals(from.account()) && each.thread().equals(branch)).findFirst();
        if (known.isPresent()) {
            boolean stands = known.get().mergedInto().isEmpty()
                    && Optional.ofNullable(branchOf.get(known.get().id())).filter(id -> id == conversationId).isPresent();
            return stands ? Parted.DONE : Parted.IMPOSSIBLE;
        }
        if (from.isOpening() || from.mergedInto().isPresent()) {
            return Parted.IMPOSSIBLE;
        }
        List<OutboxEntry> replies = replies(conversationId).filter(reply -> posts.contains(reply.target())).toList();
        if (replies.stream().anyMatch(reply -> reply.person().isPresent())) {
            return Parted.PRIVATE;
        }
        if (replies.stream().anyMatch(reply -> reply.state() == DeliveryState.SENDING)) {
            return Parted.SENDING;
        }
        long id = ++newest;
        byId.put(id, new Conversation(id, from.account(), branch, openerId, openerUser, now, Optional.empty()));
        branchOf.put(id, conversationId);
        Set<Long> moved = replies.stream().map(OutboxEntry::id).collect(Collectors.toSet());
        outbox.ifPresent(each -> each.move(reply -> moved.contains(reply.id()), id));
        ownPosts.ifPresent(each -> each.move(post -> moved.contains(post.outboxId()), id));
        turns.ifPresent(each -> each.move(
                turn -> turn.conversationId() == conversationId && posts.contains(turn.firstId()), id, openerUser));
        return Parted.DONE;
    }

    private Stream<OutboxEntry> replies(long conversationId) {
        return outbox.stream().flatMap(each -> each.ofConversation(conversationId).stream());
    }

    @Override
    public synchronized void rejoin(long branchId) {
        byId(branchId).filter(Conversation::isOpening).flatMap(branch -> Optional.ofNullable(branchOf.get(branchId))).ifPresent(from -> {
            byId.remove(branchId);
            branchOf.remove(branchId);
            outbox.ifPresent(each -> each.move(branchId, from));
            ownPosts.ifPresent(each -> each.move(branchId, from));
            turns.ifPresent(each -> each.move(branchId, from, required(from).openerUser()));
        });
    }

    @Override
    public synchronized List<Conversation> branches(long conversationId) {
        return byId.values().stream().filter(each -> branchOf.getOrDefault(each.id(), 0L) == conversationId).toList();
    }

    @Override
    public synchronized Map<PostId, PostId> answers(long conversationId) {
        Map<PostId, PostId> answers = new HashMap<>();
        replies(conversationId).forEach(reply -> ownPosts.ifPresent(each -> each.ofConversation(conversationId).stream()
                .filter(post -> post.outboxId() == reply.id()).forEach(post -> answers.put(post.post(), reply.target()))));
        return answers;
    }

    @Override
    public synchronized boolean isAnsweredSince(long conversationId, Instant since) {
        return replies(conversationId).anyMatch(reply -> reply.state() != DeliveryState.WITHDRAWN && !reply.createdAt().isBefore(since));
    }

    private void put(Conversation of, long into) {
        byId.put(of.id(), new Conversation(of.id(), of.account(), of.thread(), of.openerId(), of.openerUser(), of.startedAt(), of.request(),
                Optional.of(into)));
    }

    @Override
    public synchronized List<Conversation> mergedInto(long conversationId) {
        return byId.values().stream().filter(each -> each.mergedInto().filter(id -> id == conversationId).isPresent()).toList();
    }

    @Override
    public synchronized boolean leave(long conversationId, ThreadId thread, Collection<PostId> posts) {
        Conversation found = required(conversationId);
        boolean began = found.thread().equals(thread);
        boolean came = began ? found.openerId().equals(Conversation.NO_POST) : joined(conversationId).contains(thread);
        boolean answered = outbox.stream().flatMap(each -> each.ofConversation(conversationId).stream())
                .anyMatch(reply -> reply.state() != DeliveryState.WITHDRAWN && (began || posts.contains(reply.target())));
        if (!came || answered || began && !joined(conversationId).isEmpty()) {
            return false;
        }
        if (began) {
            byId.remove(conversationId);
            links.values().removeIf(id -> id == conversationId);
            turns.ifPresent(each -> each.forget(turn -> turn.conversationId() == conversationId));
        } else {
            links.remove(thread);
            whole.remove(thread);
            turns.ifPresent(each -> each.forget(turn -> turn.account().equals(found.account()) && posts.contains(turn.firstId())));
        }
        return true;
    }

    @Override
    public synchronized Optional<Conversation> byId(long conversationId) {
        return Optional.ofNullable(byId.get(conversationId));
    }

    @Override
    public synchronized Optional<Conversation> byThread(AccountId account, ThreadId thread) {
        return byId.values().stream()
                .filter(conversation -> conversation.account().equals(account) && conversation.thread().equals(thread))
                .findFirst()
                .map(began -> began.mergedInto().map(byId::get).orElse(began))
                .or(() -> Optional.ofNullable(links.get(thread)).map(byId::get)
                        .filter(conversation -> conversation.account().equals(account)));
    }

    @Override
    public synchronized Optional<Conversation> byRequest(long issueId) {
        return byId.values().stream()
                .filter(conversation -> conversation.request().filter(request -> request.issueId() == issueId).isPresent())
                .findFirst();
    }

    synchronized List<Conversation> all() {
        return List.copyOf(byId.values());
    }
}
