package io.listeningpost.jira.store;

import io.listeningpost.reply.ApprovedBy;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A reply about to be changed; for one thread. */
final class Change {

    private final OutboxEntry old;
    private List<Part> parts;
    private DeliveryState state;
    private int attempts;
    private Instant notBefore;
    private Optional<String> owner;
    private Optional<Instant> deadline;
    private boolean uncertain;
    private Optional<String> reason;
    private Optional<Instant> deliveredAt;
    private Optional<ApprovedBy> approved;

    Change(OutboxEntry old) {
        this.old = old;
        parts = old.parts();
        state = old.state();
        attempts = old.attempts();
        notBefore = old.notBefore();
        owner = old.owner();
        deadline = old.deadline();
        uncertain = old.uncertain();
        reason = old.reason();
        deliveredAt = old.deliveredAt();
        approved = old.approved();
    }

    Change parts(List<Part> value) {
        parts = value;
        return this;
    }

    Change state(DeliveryState value) {
        state = value;
        return this;
    }

    /** Nobody is at it any more, and whatever reason it had is over. */
    Change ended(DeliveryState value) {
        reason = Optional.empty();
        return state(value).owner(Optional.empty(), Optional.empty());
    }

    Change attempts(int value) {
        attempts = value;
        return this;
    }

    Change notBefore(Instant value) {
        notBefore = value;
        return this;
    }

    Change owner(Optional<String> value, Optional<Instant> until) {
        owner = value;
        deadline = until;
        return this;
    }

    Change uncertain(boolean value) {
        uncertain = value;
        return this;
    }

    Change reason(String value) {
        reason = Optional.of(value);
        return this;
    }

    Change deliveredAt(Instant value) {
        deliveredAt = Optional.of(value);
        return this;
    }

    Change approved(ApprovedBy value) {
        approved = Optional.of(value);
        return this;
    }

    OutboxEntry made() {
        return new OutboxEntry(old.id(), old.key(), old.account(), old.conversationId(), old.kind(), old.target(), old.person(),
                parts, old.photos(), old.author(), old.statusId(), old.turn(), state, attempts, old.createdAt(), notBefore, owner, deadline,
                uncertain, reason, deliveredAt, approved);
    }
}
