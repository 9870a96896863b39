package io.listeningpost.reply;

import io.listeningpost.caution.Kind;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One reply in the outbox.
 *
 * @param key         unique: enqueuing the same key again changes nothing
 * @param target      the post it answers
 * @param person      whom it goes to alone; empty when it goes out in public
 * @param parts       what is published, in order; delivered parts carry their post
 * @param photos      pictures of the request that the first part carries; read when it is sent
 * @param author      key of the Jira user who caused it
 * @param statusId    the workflow status that speaks, for a status reply
 * @param turn        what it answers, as {@link Floor} names it; empty for what nobody asked to answer and for what older versions stored
 * @param notBefore   the end of the grace time, or the next attempt
 * @param owner       the turn of a node that is at it, as {@link io.listeningpost.lease.Holder} writes it
 * @param deadline    until when the owner may be at it
 * @param uncertain   an attempt ended without an answer: look for the post before sending again
 * @param reason      why it waits or was given up, in words for people
 * @param approved    who approved it; empty for what nobody had to approve or nobody approved yet, and for what older versions stored
 */
public record OutboxEntry(
        long id,
        String key,
        AccountId account,
        long conversationId,
        ReplyKind kind,
        PostId target,
        Optional<Address.Person> person,
        List<Part> parts,
        List<Photo> photos,
        String author,
        Optional<String> statusId,
        Optional<String> turn,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant notBefore,
        Optional<String> owner,
        Optional<Instant> deadline,
        boolean uncertain,
        Optional<String> reason,
        Optional<Instant> deliveredAt,
        Optional<ApprovedBy> approved) {

    /** Why an automatic post waits in the quiet hours of its account. */
    public static final String QUIET = "Quiet hours: automatic posts wait until they end.";

    /** In the place of a status, of an answer with which its author moves the request. */
    static final String MOVES = "*";

    /** Why an automatic post is withdrawn that an agent's answer would have to wait for. */
    public static final String ANSWERED = "An agent answered before this was sent.";

    /** Longer than Jira takes for a move that begins at once. */
    private static final Duration ACT = Duration.ofMinutes(2);

    public OutboxEntry {
        parts = List.copyOf(parts);
        photos = List.copyOf(photos);
    }

    /** A reply as it is when it was just stored under this id. */
    public static OutboxEntry fresh(long id, NewReply reply) {
        List<Part> parts = reply.parts().stream().map(text -> new Part(text, Optional.empty())).toList();
        return new OutboxEntry(id, reply.key(), reply.account(), reply.conversationId(), reply.kind(), reply.target(), reply.person(),
                parts, reply.photos(), reply.author(), reply.statusId(), reply.turn(), DeliveryState.PENDING, 0, reply.createdAt(),
                reply.notBefore(), Optional.empty(), Optional.empty(), false, reply.reason(), Optional.empty(), Optional.empty());
    }

    /** What the audit log is told of it; not its words. */
    public AuditTrail.Entry audited(AuditTrail.Deed deed, Optional<RequestRef> request) {
        return new AuditTrail.Entry(deed, request.map(RequestRef::key).orElseGet(account::toString), Long.toString(id), List.of());
    }

    /**
     * Whether people read it, will read it or may have read it: it is neither withdrawn nor given up before anything of it could be out.
     */
    public boolean stands() {
        return switch (state) {
            case SUBMITTED, PENDING, SENDING, DELIVERED -> true;
            case DEAD -> uncertain || parts.stream().anyMatch(part -> part.postId().isPresent());
            case REFUSED, WITHDRAWN -> false;
        };
    }

    /**
     * Whether it is an automatic post of which nothing can be out, and which would let this answer of an agent wait for it: it gives way,
     * because a conversation is answered in order.
     */
    public boolean givesWayTo(OutboxEntry answer) {
        boolean untouched = !uncertain && parts.stream().allMatch(part -> part.postId().isEmpty());
        boolean automatic = kind == ReplyKind.STATUS && state == DeliveryState.PENDING;
        return automatic && untouched && answer.kind == ReplyKind.ANSWER && answer.isUnfinished() && answer.id > id
                && notBefore.isAfter(answer.notBefore);
    }

    /** Whether it waits until the quiet hours of its account end. */
    public boolean keepsQuiet() {
        return state == DeliveryState.PENDING && reason.filter(QUIET::equals).isPresent();
    }

    /** Whether it counts among the automatic posts that people read after this moment: it is out since, or on its way. */
    public boolean speaksByItselfAfter(Instant moment) {
        return kind == ReplyKind.STATUS && stands() && deliveredAt.orElse(isUnfinished() ? Instant.MAX : createdAt).isAfter(moment);
    }

    /** Whether its author moved the request in the same act: then the answer says what there is to say. */
    public boolean movedWith(String person, Instant moment) {
        return movesAsWell() && author.equals(person) && stands() && !createdAt.isAfter(moment) && createdAt.plus(ACT).isAfter(moment);
    }

    /** Whether it is an answer with which its author wanted to move the request; whether Jira let them is not known here. */
    public boolean movesAsWell() {
        return kind == ReplyKind.ANSWER && statusId.filter(MOVES::equals).isPresent();
    }

    /** Whether it is an agent's answer in this turn. */
    public boolean answers(String someTurn) {
        return kind == ReplyKind.ANSWER && turn.filter(someTurn::equals).isPresent();
    }

    /** The same with the kinds of private words that stand in it. */
    AuditTrail.Entry auditedWith(Set<Kind> kinds, Optional<RequestRef> request) {
        AuditTrail.Entry entry = audited(AuditTrail.Deed.PRIVATE_WORDS_SENT, request);
        String told = kinds.stream().sorted().map(OutboxEntry::named).collect(Collectors.joining(", "));
        return new AuditTrail.Entry(entry.deed(), entry.name(), entry.id(),
                List.of(new AuditTrail.Changed(AuditTrail.Field.PRIVATE_WORDS, Optional.empty(), Optional.of(told))));
    }

    /** As the panel names it when it is found, in English like all of the audit log. */
    static String named(Kind kind) {
        return switch (kind) {
            case CARD -> "Number of a payment card";
            case IBAN -> "Bank account (IBAN)";
            case EMAIL -> "E-mail address";
            case ORDER -> "Order number";
            case ADDRESS -> "Postal address";
            case PHONE -> "Telephone number";
        };
    }

    /** Whether it went out or was given up since it stood so, or is given up no more: what people look for in the list of requests. */
    public boolean hasNewsAfter(OutboxEntry before) {
        boolean tells = state == DeliveryState.DELIVERED || state == DeliveryState.DEAD || before.state == DeliveryState.DEAD;
        return tells && state != before.state;
    }

    /** Whether it is out just now and its request does not show it: one that was made of a comment stands there already. */
    public boolean wantsCopyAfter(OutboxEntry before) {
        return state == DeliveryState.DELIVERED && before.state != DeliveryState.DELIVERED && FromComment.of(this).isEmpty();
    }

    /** Whether it waits or is being sent. */
    public boolean isUnfinished() {
        return state == DeliveryState.PENDING || state == DeliveryState.SENDING;
    }

    /** The same before somebody approved it. */
    public OutboxEntry submitted() {
        return new OutboxEntry(id, key, account, conversationId, kind, target, person, parts, photos, author, statusId, turn,
                DeliveryState.SUBMITTED, attempts, createdAt, notBefore, owner, deadline, uncertain, reason, deliveredAt, Optional.empty());
    }

    /** Where it goes: decided when it was written, and never changed. */
    public Address to() {
        return person.<Address>map(each -> each).orElseGet(() -> new Address.Answering(target));
    }
}
