package io.listeningpost.jira.store;

import io.listeningpost.lease.Holder;
import io.listeningpost.reply.ApprovedBy;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can happen to a reply, and what it makes of it. Empty when it cannot happen to the reply as it stands. */
enum Step {
    CLAIMED,
    PART_DELIVERED,
    DELIVERED,
    RETRIED,
    RELEASED,
    DIED,
    REVIVED,
    WITHDRAWN,
    ABANDONED,
    APPROVED,
    REFUSED,
    /** Its request was told how it stands. */
    TOLD,
    /** Its request shows it. */
    COPIED;

    /** A claim counts as an attempt; what was left SENDING may have been sent. */
    static Optional<OutboxEntry> claim(OutboxEntry old, Holder holder, Instant now, Instant deadline) {
        return isFor(old, holder, now)
                ? Optional.of(new Change(old)
                        .state(DeliveryState.SENDING)
                        .attempts(old.attempts() + 1)
                        .owner(Optional.of(holder.toString()), Optional.of(deadline))
                        .uncertain(old.uncertain() || old.state() == DeliveryState.SENDING)
                        .made())
                : Optional.empty();
    }

    /**
     * Whether the holder may take it now: when it is due, or left in the hands of an earlier turn, which is over as this one has begun.
     * Never out of the hands of a later one.
     */
    static boolean isFor(OutboxEntry old, Holder holder, Instant now) {
        Optional<Holder> other = old.state() == DeliveryState.SENDING ? old.owner().flatMap(Holder::parse) : Optional.empty();
        boolean isDue = dueAt(old).filter(due -> !due.isAfter(now)).isPresent();
        return other.map(each -> holder.isAfter(each) || isDue && !each.isAfter(holder)).orElse(isDue);
    }

    static boolean isHeldBy(OutboxEntry entry, Holder holder) {
        return entry.state() == DeliveryState.SENDING && entry.owner().filter(holder.toString()::equals).isPresent();
    }

    /** A post that was made is a fact in any state and from any hand; the first one of a part counts. */
    static Optional<OutboxEntry> partDelivered(OutboxEntry old, Holder holder, int part, PostId post, Instant deadline) {
        if (part < 0 || part >= old.parts().size()) {
            throw new IllegalArgumentException("reply " + old.id() + " has " + old.parts().size() + " parts, there is no part " + part);
        }
        List<Part> parts = new ArrayList<>(old.parts());
        parts.set(part, new Part(parts.get(part).text(), parts.get(part).postId().or(() -> Optional.of(post))));
        Change change = new Change(old).parts(parts);
        OutboxEntry changed = isHeldBy(old, holder) ? change.owner(old.owner(), Optional.of(deadline)).made() : change.made();
        return Optional.of(changed).filter(entry -> !entry.equals(old));
    }

    static Optional<OutboxEntry> delivered(OutboxEntry old, Holder holder, Instant at) {
        return isHeldBy(old, holder)
                ? Optional.of(new Change(old).ended(DeliveryState.DELIVERED).uncertain(false).deliveredAt(at).made())
                : Optional.empty();
    }

    /** Somebody who comes late must not bring back what was delivered or withdrawn, nor take it out of another's hands. */
    static Optional<OutboxEntry> backToPending(
            OutboxEntry old, Holder holder, int attempts, Instant notBefore, boolean uncertain, String reason) {
        return isHeldBy(old, holder)
                ? Optional.of(new Change(old).ended(DeliveryState.PENDING).attempts(attempts).notBefore(notBefore).uncertain(uncertain)
                        .reason(reason).made())
                : Optional.empty();
    }

    static Optional<OutboxEntry> dead(OutboxEntry old, Holder holder, String reason) {
        return isHeldBy(old, holder) ? Optional.of(new Change(old).ended(DeliveryState.DEAD).reason(reason).made()) : Optional.empty();
    }

    /** One that was tried before may be out there: it is looked for before it is sent. */
    static Optional<OutboxEntry> revive(OutboxEntry old, Instant now) {
        return waitsForPeople(old)
                ? Optional.of(new Change(old).ended(DeliveryState.PENDING).attempts(0).notBefore(now)
                        .uncertain(old.uncertain() || old.attempts() > 0).made())
                : Optional.empty();
    }

    /** In words that may have changed; whoever approves what was changed before comes too late. */
    static Optional<OutboxEntry> approve(OutboxEntry old, List<String> parts, String approver, Instant now, Instant notBefore) {
        boolean changed = !old.parts().stream().map(Part::text).toList().equals(parts);
        return old.state() == DeliveryState.SUBMITTED
                ? Optional.of(new Change(old).ended(DeliveryState.PENDING).notBefore(notBefore)
                        .approved(new ApprovedBy(approver, now, changed))
                        .parts(parts.stream().map(text -> new Part(text, Optional.empty())).toList()).made())
                : Optional.empty();
    }

    static Optional<OutboxEntry> refuse(OutboxEntry old, String reason) {
        return old.state() == DeliveryState.SUBMITTED
                ? Optional.of(new Change(old).ended(DeliveryState.REFUSED).reason(reason).made())
                : Optional.empty();
    }

    static Optional<OutboxEntry> withdraw(OutboxEntry old, String reason) {
        boolean untouched = !old.uncertain() && old.parts().stream().allMatch(part -> part.postId().isEmpty());
        boolean unapproved = old.state() == DeliveryState.SUBMITTED || old.state() == DeliveryState.REFUSED;
        return (unapproved || waitsForPeople(old)) && untouched
                ? Optional.of(new Change(old).ended(DeliveryState.WITHDRAWN).reason(reason).made())
                : Optional.empty();
    }

    /** What was left SENDING may be out. */
    static Optional<OutboxEntry> abandon(OutboxEntry old, Instant now, String reason) {
        boolean overdue = old.state() == DeliveryState.SENDING && dueAt(old).filter(due -> !due.isAfter(now)).isPresent();
        return old.state() == DeliveryState.PENDING || overdue
                ? Optional.of(new Change(old).ended(DeliveryState.DEAD).uncertain(old.uncertain() || overdue).reason(reason).made())
                : Optional.empty();
    }

    private static boolean waitsForPeople(OutboxEntry entry) {
        return entry.state() == DeliveryState.PENDING || entry.state() == DeliveryState.DEAD;
    }

    /** When somebody may take it: empty when it is finished. */
    static Optional<Instant> dueAt(OutboxEntry entry) {
        return switch (entry.state()) {
            case PENDING -> Optional.of(entry.notBefore());
            case SENDING -> Optional.of(entry.deadline().orElse(entry.notBefore()));
            case SUBMITTED, REFUSED, DELIVERED, DEAD, WITHDRAWN -> Optional.empty();
        };
    }
}
